package dev.duckpond.engine.evaluation.logic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** NOT: null stays null. */
public final class NotKernel implements Kernel {
  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    BooleanVector operand = (BooleanVector) operands[0];
    boolean[] values = operand.values();
    boolean[] results = new boolean[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = !values[i];
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, operand.nulls());
  }
}
