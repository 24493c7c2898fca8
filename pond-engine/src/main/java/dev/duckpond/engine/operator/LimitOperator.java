package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Drops the first rows and ends after so many. For one worker that sees all rows in order. */
public final class LimitOperator implements BatchOperator {
  private long toSkip;
  private long toKeep;
  private @Nullable ColumnBatch output;

  public LimitOperator(long offset, OptionalLong fetch) {
    this.toSkip = offset;
    this.toKeep = fetch.orElse(Long.MAX_VALUE);
  }

  /** Whether no further input can change the output. */
  public boolean isSatisfied() {
    return toKeep == 0;
  }

  @Override
  public void add(ColumnBatch batch) {
    int start = (int) Math.min(toSkip, batch.rowCount());
    int count = (int) Math.min(toKeep, batch.rowCount() - start);
    toSkip -= start;
    toKeep -= count;
    if (count == 0) {
      return;
    }
    output = count == batch.rowCount() ? batch : rows(batch, start, count);
  }

  private static ColumnBatch rows(ColumnBatch batch, int start, int count) {
    int[] positions = new int[count];
    for (int i = 0; i < count; i++) {
      positions[i] = start + i;
    }
    return batch.select(positions, count);
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch next = output;
    output = null;
    return next;
  }
}
