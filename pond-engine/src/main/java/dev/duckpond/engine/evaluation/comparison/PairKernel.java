package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** A {@link PairCondition} as a column: null where either side is. */
public final class PairKernel implements Kernel {
  private final PairCondition condition;

  public PairKernel(PairCondition condition) {
    this.condition = condition;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] matches = new boolean[rowCount];
    condition.test(operands[0], operands[1], rowCount, matches);
    return new BooleanVector(
        ColumnType.BOOLEAN,
        rowCount,
        matches,
        Nulls.union(operands[0].nulls(), operands[1].nulls(), rowCount));
  }
}
