package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream of batches, read by one thread. */
public interface BatchReader extends Closeable {
  /**
   * The next batch, never empty, or null at the end.
   *
   * <p>Its columns may be read only when they are asked for, which must be by the thread that reads
   * and before this reader is closed; best before the next call. What has been asked for stays
   * valid. Who keeps a batch for longer calls {@link ColumnBatch#loadAll}; who wants everything
   * anyway reads through {@link LoadedBatches}.
   */
  @Nullable ColumnBatch next() throws IOException;

  @Override
  void close() throws IOException;
}
