package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads Parquet files one after the other, each opened when its turn comes. Not thread-safe. */
final class KernelFilesReader implements CloseableIterator<FileReadResult> {
  private final FileIO files;
  private final CloseableIterator<FileStatus> toRead;
  private final StructType schema;
  private @Nullable KernelFileReader current;

  KernelFilesReader(FileIO files, CloseableIterator<FileStatus> toRead, StructType schema) {
    this.files = files;
    this.toRead = toRead;
    this.schema = schema;
  }

  @Override
  public boolean hasNext() {
    return advance() != null;
  }

  @Override
  public FileReadResult next() {
    KernelFileReader reader = advance();
    if (reader == null) {
      throw new NoSuchElementException("all Parquet files have been read");
    }
    try {
      ColumnarBatch batch = reader.next();
      return new FileReadResult(batch, reader.name());
    } catch (IOException failure) {
      throw new KernelEngineException("read " + reader.name(), failure);
    }
  }

  /** The file whose row group is next, null at the end. */
  private @Nullable KernelFileReader advance() {
    KernelFileReader reader = current;
    while (reader == null || !reader.hasNext()) {
      closeCurrent();
      if (!toRead.hasNext()) {
        return null;
      }
      FileStatus file = toRead.next();
      try {
        FileIoSource source = new FileIoSource(files.newInputFile(file.getPath(), file.getSize()));
        reader = new KernelFileReader(source, schema);
      } catch (IOException failure) {
        throw new KernelEngineException("open " + file.getPath(), failure);
      }
      current = reader;
    }
    return reader;
  }

  private void closeCurrent() {
    KernelFileReader reader = current;
    current = null;
    if (reader != null) {
      try {
        reader.close();
      } catch (IOException failure) {
        throw new KernelEngineException("close " + reader.name(), failure);
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (toRead) {
      closeCurrent();
    }
  }
}
