package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.RowFilter;
import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import org.jspecify.annotations.Nullable;

/**
 * INNER, LEFT and FULL joins: yields the pairs that match and, after those of a batch, the batch's
 * rows without any, where they are wanted.
 */
final class PairJoinOperator implements BatchOperator {
  private static final boolean[] SKIP_NONE = {};

  private final JoinTable table;
  private final Probe probe;
  private final @Nullable RowFilter residual;
  private final boolean padsRight;
  private final boolean marksRight;
  private final Schema right;
  private final OperatorContext context;
  private @Nullable ColumnBatch batch;
  private boolean[] matched = {};

  PairJoinOperator(Join plan, JoinTable table, OperatorContext context) {
    this.table = table;
    this.probe = new Probe(table, plan.leftKeys());
    this.residual =
        plan.residual() == null ? null : context.compiler().compileFilter(plan.residual());
    this.padsRight = plan.type() != JoinType.INNER;
    this.marksRight = plan.type() == JoinType.FULL;
    this.right = plan.right().schema();
    this.context = context;
  }

  @Override
  public void add(ColumnBatch input) {
    batch = input;
    matched = new boolean[padsRight ? input.rowCount() : 0];
    probe.begin(input);
  }

  @Override
  public @Nullable ColumnBatch next() {
    ColumnBatch input = batch;
    if (input == null) {
      return null;
    }
    for (int pairs = probe.next(SKIP_NONE); pairs > 0; pairs = probe.next(SKIP_NONE)) {
      ColumnBatch output = matches(input, pairs);
      if (output != null) {
        return output;
      }
      context.check();
    }
    batch = null;
    return padsRight ? unmatched(input) : null;
  }

  private @Nullable ColumnBatch matches(ColumnBatch input, int pairs) {
    int[] left = probe.leftRows();
    int[] rightRows = probe.rightRows();
    // Each row once means all in order.
    boolean all = table.isUnique() && pairs == input.rowCount();
    ColumnBatch candidates =
        PairBatch.of(
            all ? input : input.select(left, pairs), table.rows().select(rightRows, pairs));
    if (residual == null) {
      for (int i = 0; i < pairs; i++) {
        mark(left[i], rightRows[i]);
      }
      return candidates;
    }
    int[] survivors = new int[pairs];
    int count = residual.select(candidates, survivors);
    for (int i = 0; i < count; i++) {
      mark(left[survivors[i]], rightRows[survivors[i]]);
    }
    return count == 0 ? null : candidates.select(survivors, count);
  }

  private void mark(int leftRow, int rightRow) {
    if (padsRight) {
      matched[leftRow] = true;
      if (marksRight) {
        table.markMatched(rightRow);
      }
    }
  }

  private @Nullable ColumnBatch unmatched(ColumnBatch input) {
    int[] positions = new int[matched.length];
    int count = 0;
    for (int i = 0; i < matched.length; i++) {
      if (!matched[i]) {
        positions[count++] = i;
      }
    }
    if (count == 0) {
      return null;
    }
    Vector[] nulls = new Vector[right.size()];
    for (int i = 0; i < nulls.length; i++) {
      nulls[i] = ConstantVectors.allNull(right.field(i).type(), count);
    }
    return PairBatch.of(input.select(positions, count), new ColumnBatch(count, nulls));
  }
}
