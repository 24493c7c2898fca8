package dev.duckpond.tlogfs.delta;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.engine.ParquetHandler;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** For a log without checkpoints, which is JSON only. */
final class UnavailableParquetHandler implements ParquetHandler {
  @Override
  public CloseableIterator<FileReadResult> readParquetFiles(
      CloseableIterator<FileStatus> files, StructType physicalSchema, Optional<Predicate> predicate)
      throws IOException {
    throw new DeltaLogException(files.next().getPath() + ": checkpoints cannot be read");
  }

  @Override
  public CloseableIterator<DataFileStatus> writeParquetFiles(
      String directory,
      CloseableIterator<FilteredColumnarBatch> data,
      List<Column> statisticsColumns) {
    throw new UnsupportedOperationException("the kernel writes no data files: " + directory);
  }

  @Override
  public void writeParquetFileAtomically(
      String file, CloseableIterator<FilteredColumnarBatch> data) {
    throw new UnsupportedOperationException("checkpoints cannot be written: " + file);
  }
}
