package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A stream of batches, read by one thread. */
public interface BatchReader extends Closeable {
  /**
   * The next batch, never empty, or null at the end. A returned batch stays valid after the next
   * call.
   */
  @Nullable ColumnBatch next() throws IOException;

  @Override
  void close() throws IOException;
}
