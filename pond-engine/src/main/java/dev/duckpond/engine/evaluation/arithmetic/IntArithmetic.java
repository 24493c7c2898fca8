package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.IntegerRange;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import org.jspecify.annotations.Nullable;

/** An operator on TINYINTs, SMALLINTs or INTEGERs. */
final class IntArithmetic implements Kernel {
  private final ColumnType type;
  private final IntegerRange range;
  private final IntOperation operation;
  private final @Nullable Integer constant;

  /**
   * @param constant the right operand, where it is the same for all rows
   */
  IntArithmetic(ColumnType type, IntOperation operation, @Nullable Integer constant) {
    this.type = type;
    this.range = IntegerRange.of(type);
    this.operation = operation;
    this.constant = constant;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    IntVector left = (IntVector) operands[0];
    IntVector right = (IntVector) operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    int[] results = new int[rowCount];
    int overflow =
        constant == null
            ? operation.columns(left.values(), right.values(), results, rowCount)
            : operation.constant(left.values(), constant, results, rowCount);
    if (overflow < 0 || !range.containsAll(results, rowCount)) {
      check(left, right, nulls, rowCount);
    }
    return new IntVector(type, rowCount, results, nulls);
  }

  private void check(IntVector left, IntVector right, boolean @Nullable [] nulls, int rowCount) {
    for (int i = 0; i < rowCount; i++) {
      if ((nulls == null || !nulls[i])
          && !range.contains(operation.exact(left.values()[i], right.values()[i]))) {
        throw ArithmeticFailure.outOfRange(left, operation.symbol(), right, i, type);
      }
    }
  }
}
