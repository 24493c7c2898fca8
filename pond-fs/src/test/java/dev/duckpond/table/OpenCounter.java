package dev.duckpond.table;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;

/** A working directory that counts the files opened through it and those not closed yet. */
final class OpenCounter {
  private final WorkingDirectory directory;
  private int opens;
  private int closes;

  OpenCounter(WorkingDirectory counted) {
    this.directory =
        (WorkingDirectory)
            Proxy.newProxyInstance(
                WorkingDirectory.class.getClassLoader(),
                new Class<?>[] {WorkingDirectory.class},
                (proxy, method, arguments) -> {
                  try {
                    Object result = method.invoke(counted, arguments);
                    return result instanceof RandomAccessSource source ? count(source) : result;
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  WorkingDirectory directory() {
    return directory;
  }

  int opens() {
    return opens;
  }

  int stillOpen() {
    return opens - closes;
  }

  private RandomAccessSource count(RandomAccessSource source) {
    opens++;
    return new RandomAccessSource() {
      @Override
      public String name() {
        return source.name();
      }

      @Override
      public long size() {
        return source.size();
      }

      @Override
      public void readFully(long position, ByteBuffer target) throws IOException {
        source.readFully(position, target);
      }

      @Override
      public void close() throws IOException {
        closes++;
        source.close();
      }
    };
  }
}
