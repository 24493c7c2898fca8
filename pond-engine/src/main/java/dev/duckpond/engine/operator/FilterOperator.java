package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.evaluation.RowFilter;
import org.jspecify.annotations.Nullable;

/** Keeps the rows that satisfy a condition; copies nothing. */
public final class FilterOperator implements BatchOperator {
  private final RowFilter filter;
  private @Nullable ColumnBatch output;

  public FilterOperator(RowFilter filter) {
    this.filter = filter;
  }

  @Override
  public void add(ColumnBatch batch) {
    // The selection is kept by the batch, so the array cannot be used again.
    int[] positions = new int[batch.rowCount()];
    int count = filter.select(batch, positions);
    if (count == batch.rowCount()) {
      output = batch;
    } else if (count > 0) {
      output = batch.select(positions, count);
    }
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch next = output;
    output = null;
    return next;
  }
}
