package dev.duckpond.format;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;

/**
 * Writes the rows of batches in some format. The stream given to it is flushed at the end but left
 * open. Not thread-safe.
 */
public interface BatchWriter extends Closeable {
  /** Appends rows; the batch's columns are those of the schema the writer was made with. */
  void write(ColumnBatch batch) throws IOException;

  /** Writes what is pending and what the format ends with. Until then the output is incomplete. */
  @Override
  void close() throws IOException;
}
