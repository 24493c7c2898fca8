package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** BOOLEAN to an integer, 1 for true, and an integer to BOOLEAN, true unless 0. */
final class BooleanCast implements Kernel {
  private final ColumnType target;

  BooleanCast(ColumnType target) {
    this.target = target;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector source = operands[0];
    if (target.equals(ColumnType.BOOLEAN)) {
      boolean[] results = new boolean[rowCount];
      for (int i = 0; i < rowCount; i++) {
        results[i] = Integers.at(source, i) != 0;
      }
      return new BooleanVector(target, rowCount, results, source.nulls());
    }
    boolean[] values = ((BooleanVector) source).values();
    if (target.physicalType() == PhysicalType.LONG) {
      long[] results = new long[rowCount];
      for (int i = 0; i < rowCount; i++) {
        results[i] = values[i] ? 1 : 0;
      }
      return new LongVector(target, rowCount, results, source.nulls());
    }
    int[] results = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = values[i] ? 1 : 0;
    }
    return new IntVector(target, rowCount, results, source.nulls());
  }
}
