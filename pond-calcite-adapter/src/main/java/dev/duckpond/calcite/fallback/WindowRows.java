package dev.duckpond.calcite.fallback;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** Batches as rows for generated code; can be read once. */
final class WindowRows extends AbstractEnumerable<@Nullable Object[]> {
  private final BatchReader batches;
  private final ColumnType[] types;

  WindowRows(BatchReader batches, Schema schema) {
    this.batches = batches;
    this.types = schema.fields().stream().map(field -> field.type()).toArray(ColumnType[]::new);
  }

  @Override
  public Enumerator<@Nullable Object[]> enumerator() {
    return new Enumerator<>() {
      private @Nullable ColumnBatch batch;
      private int row;

      @Override
      public boolean moveNext() {
        row++;
        while (batch == null || row >= batch.rowCount()) {
          batch = nextBatch();
          if (batch == null) {
            return false;
          }
          row = 0;
        }
        return true;
      }

      @Override
      public @Nullable Object[] current() {
        if (batch == null) {
          throw new IllegalStateException("there is no current row");
        }
        @Nullable Object[] values = new Object[types.length];
        for (int column = 0; column < types.length; column++) {
          values[column] = Carriers.toCalcite(batch.column(column), row, types[column]);
        }
        return values;
      }

      @Override
      public void reset() {
        throw new UnsupportedOperationException("the rows can be read once");
      }

      @Override
      public void close() {}
    };
  }

  private @Nullable ColumnBatch nextBatch() {
    try {
      return batches.next();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
