package dev.duckpond.engine.operator;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Batches held in memory, as a split. Empty ones are left out. */
public record BatchesSplit(List<ColumnBatch> batches) implements Split {
  public BatchesSplit {
    batches = batches.stream().filter(batch -> batch.rowCount() > 0).toList();
  }

  @Override
  public long rowCount() {
    return batches.stream().mapToLong(ColumnBatch::rowCount).sum();
  }

  @Override
  public BatchReader open() {
    Iterator<ColumnBatch> remaining = batches.iterator();
    return new BatchReader() {
      @Override
      public @Nullable ColumnBatch next() {
        return remaining.hasNext() ? remaining.next() : null;
      }

      @Override
      public void close() {}
    };
  }
}
