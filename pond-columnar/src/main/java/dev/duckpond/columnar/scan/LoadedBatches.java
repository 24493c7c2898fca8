package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Batches that hold all their columns and depend on nothing: a column that cannot be read is
 * reported by {@link #next}, as an {@link IOException}.
 *
 * @param batches owned by this reader
 */
public record LoadedBatches(BatchReader batches) implements BatchReader {
  @Override
  public @Nullable ColumnBatch next() throws IOException {
    ColumnBatch batch = batches.next();
    if (batch != null) {
      try {
        batch.loadAll();
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    }
    return batch;
  }

  @Override
  public void close() throws IOException {
    batches.close();
  }
}
