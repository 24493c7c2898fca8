package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import org.jspecify.annotations.Nullable;

/** Some groups of a completed table. */
record GroupSplit(GroupTable table, int from, int to) implements Split {
  static final int LARGEST = 16 * ColumnBatch.TARGET_ROWS;

  @Override
  public long rowCount() {
    return (long) to - from;
  }

  @Override
  public BatchReader open() {
    return new BatchReader() {
      private int next = from;

      @Override
      public @Nullable ColumnBatch next() {
        if (next == to) {
          return null;
        }
        int start = next;
        next = Math.min(to, start + ColumnBatch.TARGET_ROWS);
        return table.result(start, next - start);
      }

      @Override
      public void close() {}
    };
  }
}
