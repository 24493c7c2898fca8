package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import shaded.parquet.org.apache.thrift.TBase;
import shaded.parquet.org.apache.thrift.TException;
import shaded.parquet.org.apache.thrift.protocol.TCompactProtocol;
import shaded.parquet.org.apache.thrift.transport.TTransportException;

/** Parses the Thrift structures of the format from memory. */
public final class ThriftParser {
  private ThriftParser() {}

  /** The structure goes on beyond the bytes that were given. */
  public static final class TruncatedException extends Exception {
    private static final long serialVersionUID = 1L;

    TruncatedException(Throwable cause) {
      super("the structure is not complete", cause);
    }
  }

  /**
   * Fills a structure.
   *
   * @return the number of bytes it took
   */
  public static int parse(TBase<?, ?> structure, byte[] buffer, int offset, int length)
      throws MalformedDataException, TruncatedException {
    try {
      MemoryTransport bytes = new MemoryTransport(buffer, offset, length);
      structure.read(new TCompactProtocol(bytes));
      return bytes.getBufferPosition() - offset;
    } catch (TTransportException e) {
      throw new TruncatedException(e);
    } catch (TException | RuntimeException | StackOverflowError e) {
      // Thrift guards against damaged input in most places; where it does not, it fails with
      // whatever the damage leads to, deep recursion included.
      throw new MalformedDataException(
          structure.getClass().getSimpleName() + " is damaged: " + reason(e), e);
    }
  }

  private static String reason(Throwable e) {
    String message = e.getMessage();
    return message == null
        ? e.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
