package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;

final class KernelFileReader implements CloseableIterator<FileReadResult> {
  KernelFileReader(FileIO files, CloseableIterator<FileStatus> toRead, StructType schema) {}

  @Override
  public boolean hasNext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public FileReadResult next() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
