package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.evaluation.RowFilter;
import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** SEMI and ANTI joins with a further condition: pairs are made only to be judged. */
final class ResidualFilterOperator implements BatchOperator {
  private final JoinTable table;
  private final Probe probe;
  private final RowFilter residual;
  private final boolean wanted;
  private final OperatorContext context;
  private final int[] survivors = new int[ColumnBatch.TARGET_ROWS];
  private @Nullable ColumnBatch output;

  ResidualFilterOperator(Join plan, JoinTable table, OperatorContext context) {
    this.table = table;
    this.probe = new Probe(table, plan.leftKeys());
    this.residual = context.compiler().compileFilter(Objects.requireNonNull(plan.residual()));
    this.wanted = plan.type() == JoinType.SEMI;
    this.context = context;
  }

  @Override
  public void add(ColumnBatch batch) {
    boolean[] matched = new boolean[batch.rowCount()];
    probe.begin(batch);
    int pairs = probe.next(matched);
    while (pairs > 0) {
      context.check();
      int[] left = probe.leftRows();
      ColumnBatch candidates =
          PairBatch.of(batch.select(left, pairs), table.rows().select(probe.rightRows(), pairs));
      int count = residual.select(candidates, survivors);
      for (int i = 0; i < count; i++) {
        matched[left[survivors[i]]] = true;
      }
      pairs = probe.next(matched);
    }
    int[] positions = new int[batch.rowCount()];
    int count = 0;
    for (int i = 0; i < matched.length; i++) {
      if (matched[i] == wanted) {
        positions[count++] = i;
      }
    }
    output = count == 0 ? null : batch.select(positions, count);
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch next = output;
    output = null;
    return next;
  }
}
