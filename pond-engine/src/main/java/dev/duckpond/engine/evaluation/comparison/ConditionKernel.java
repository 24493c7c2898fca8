package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** A {@link ColumnCondition} on one of a call's operands, as a column: null where that is null. */
public final class ConditionKernel implements Kernel {
  private final int operand;
  private final ColumnCondition condition;

  public ConditionKernel(int operand, ColumnCondition condition) {
    this.operand = operand;
    this.condition = condition;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[operand];
    boolean[] matches = new boolean[rowCount];
    condition.test(column, rowCount, matches);
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, matches, column.nulls());
  }
}
