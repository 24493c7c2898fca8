package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import org.jspecify.annotations.Nullable;

/** SEMI and ANTI joins on keys alone: a filter. */
final class KeyFilterOperator implements BatchOperator {
  private final Probe probe;
  private final boolean wanted;
  private @Nullable ColumnBatch output;

  KeyFilterOperator(Join plan, JoinTable table) {
    this.probe = new Probe(table, plan.leftKeys());
    this.wanted = plan.type() == JoinType.SEMI;
  }

  @Override
  public void add(ColumnBatch batch) {
    probe.begin(batch);
    int[] positions = new int[batch.rowCount()];
    int count = 0;
    for (int i = 0; i < batch.rowCount(); i++) {
      if (probe.hasCandidates(i) == wanted) {
        positions[count++] = i;
      }
    }
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
