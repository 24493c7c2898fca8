package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.Rounding;
import dev.duckpond.engine.expression.ScalarFunction;

/** ROUND, TRUNCATE, FLOOR and CEIL of DOUBLEs to whole numbers. */
final class WholeKernel implements Kernel {
  private final ScalarFunction function;

  WholeKernel(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    DoubleVector operand = (DoubleVector) operands[0];
    double[] values = operand.values();
    double[] results = new double[rowCount];
    switch (function) {
      case FLOOR -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = Math.floor(values[i]);
        }
      }
      case CEIL -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = Math.ceil(values[i]);
        }
      }
      case TRUNCATE -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = values[i] < 0 ? Math.ceil(values[i]) : Math.floor(values[i]);
        }
      }
      case ROUND -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = Rounding.halfAwayFromZero(values[i]);
        }
      }
      default -> throw new IllegalArgumentException(function + " does not round");
    }
    return new DoubleVector(ColumnType.DOUBLE, rowCount, results, operand.nulls());
  }
}
