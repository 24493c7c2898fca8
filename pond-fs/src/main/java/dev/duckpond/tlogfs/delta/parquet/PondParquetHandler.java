package dev.duckpond.tlogfs.delta.parquet;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.engine.fileio.FileIO;
import io.delta.kernel.defaults.engine.fileio.OutputFile;
import io.delta.kernel.defaults.engine.fileio.PositionOutputStream;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.engine.ParquetHandler;
import io.delta.kernel.expressions.Column;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.statistics.DataFileStatistics;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Parquet files for the Delta kernel, through its own abstraction of files: whether and when a file
 * is durable is up to the {@link FileIO}. A file that could not be written completely is given up
 * if its stream is {@link Abandonable}, and deleted if not.
 *
 * <p>Columns are found by name; field ids are refused. Predicates are not used. Thread-safe.
 */
public final class PondParquetHandler implements ParquetHandler {
  private final FileIO files;

  public PondParquetHandler(FileIO files) {
    this.files = files;
  }

  @Override
  public CloseableIterator<FileReadResult> readParquetFiles(
      CloseableIterator<FileStatus> toRead,
      StructType physicalSchema,
      Optional<Predicate> predicate) {
    return new KernelFilesReader(files, toRead, physicalSchema);
  }

  /**
   * Writes all rows to one file of a new name. Its statistics are the number of rows, whatever
   * columns are asked for: bounds are optional in Delta.
   */
  @Override
  public CloseableIterator<DataFileStatus> writeParquetFiles(
      String directory,
      CloseableIterator<FilteredColumnarBatch> data,
      List<Column> statisticsColumns)
      throws IOException {
    String path = directory + "/" + UUID.randomUUID() + ".parquet";
    long rowCount = write(path, data);
    if (rowCount < 0) {
      return toCloseable(List.of());
    }
    FileStatus status = files.getFileStatus(path);
    DataFileStatistics statistics =
        new DataFileStatistics(rowCount, Map.of(), Map.of(), Map.of(), Optional.empty());
    return toCloseable(
        List.of(
            new DataFileStatus(
                path, status.getSize(), status.getModificationTime(), Optional.of(statistics))));
  }

  @Override
  public void writeParquetFileAtomically(String path, CloseableIterator<FilteredColumnarBatch> data)
      throws IOException {
    if (write(path, data) < 0) {
      throw new IOException(path + ": there are no rows to write, and so no schema");
    }
  }

  /** Writes a file that must not exist; the number of rows, or -1 if there was not even a batch. */
  private long write(String path, CloseableIterator<FilteredColumnarBatch> data)
      throws IOException {
    try (data) {
      if (!data.hasNext()) {
        return -1;
      }
      FilteredColumnarBatch first = data.next();
      OutputFile file = files.newOutputFile(path);
      PositionOutputStream output = file.create(true);
      long rowCount;
      try (KernelFileWriter writer = new KernelFileWriter(output, first.getData().getSchema())) {
        writer.write(first);
        while (data.hasNext()) {
          writer.write(data.next());
        }
        writer.finish();
        rowCount = writer.rowCount();
      } catch (IOException | RuntimeException | Error failure) {
        giveUp(path, output, failure);
        throw failure;
      }
      output.close();
      return rowCount;
    }
  }

  private void giveUp(String path, PositionOutputStream output, Throwable failure) {
    try {
      if (output instanceof Abandonable abandonable) {
        abandonable.abandon();
      } else {
        output.close();
        files.delete(path);
      }
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  private static <T> CloseableIterator<T> toCloseable(List<T> list) {
    Iterator<T> iterator = list.iterator();
    return new CloseableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }
}
