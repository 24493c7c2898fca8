package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Some rows of a build side, without those matched; nulls stand for the other side. */
record UnmatchedSplit(JoinTable table, Schema padding, int from, int to) implements Split {
  static final int LARGEST = 16 * ColumnBatch.TARGET_ROWS;

  /** An upper bound. */
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
        int[] positions = new int[ColumnBatch.TARGET_ROWS];
        int count = 0;
        while (next < to && count < positions.length) {
          positions[count] = next;
          count += table.isMatched(next++) ? 0 : 1;
        }
        return count == 0 ? null : padded(positions, count);
      }

      @Override
      public void close() {}
    };
  }

  private ColumnBatch padded(int[] positions, int count) {
    ColumnBatch rows = table.rows();
    Vector[] columns = new Vector[padding.size() + rows.columnCount()];
    for (int i = 0; i < padding.size(); i++) {
      columns[i] = ConstantVectors.allNull(padding.field(i).type(), count);
    }
    for (int i = 0; i < rows.columnCount(); i++) {
      columns[padding.size() + i] = rows.column(i).gather(positions, count);
    }
    return new ColumnBatch(count, columns);
  }
}
