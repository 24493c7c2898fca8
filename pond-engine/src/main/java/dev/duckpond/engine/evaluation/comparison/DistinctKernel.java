package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** IS [NOT] DISTINCT FROM: equality to which null is a value like others. */
public final class DistinctKernel implements Kernel {
  private final PairCondition equal;
  private final boolean distinct;

  /**
   * @param distinct the result where the sides differ
   */
  public DistinctKernel(PairCondition equal, boolean distinct) {
    this.equal = equal;
    this.distinct = distinct;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector left = operands[0];
    Vector right = operands[1];
    boolean[] matches = new boolean[rowCount];
    equal.test(left, right, rowCount, matches);
    for (int i = 0; i < rowCount; i++) {
      boolean leftNull = left.isNull(i);
      boolean rightNull = right.isNull(i);
      boolean same = (leftNull | rightNull) ? leftNull & rightNull : matches[i];
      matches[i] = same ^ distinct;
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, matches, null);
  }
}
