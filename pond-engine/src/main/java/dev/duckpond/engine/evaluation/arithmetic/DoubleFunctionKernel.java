package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.expression.ScalarFunction;

/**
 * A mathematical function of one or two DOUBLEs. A result that is no number, of operands that are,
 * means that the function is not defined there: an error.
 */
final class DoubleFunctionKernel implements Kernel {
  private static final double LN_2 = Math.log(2);

  private final ScalarFunction function;

  DoubleFunctionKernel(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    double[] first = ((DoubleVector) operands[0]).values();
    double[] second = ((DoubleVector) operands[operands.length - 1]).values();
    double[] results = new double[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = compute(first[i], second[i]);
      if (Double.isNaN(results[i])
          && !Double.isNaN(first[i])
          && !Double.isNaN(second[i])
          && (nulls == null || !nulls[i])) {
        throw undefined(operands.length == 1 ? "" + first[i] : first[i] + ", " + second[i]);
      }
    }
    return new DoubleVector(ColumnType.DOUBLE, rowCount, results, nulls);
  }

  private double compute(double x, double y) {
    return switch (function) {
      case SQRT -> Math.sqrt(x);
      case CBRT -> Math.cbrt(x);
      case POWER -> Math.pow(x, y);
      case EXP -> Math.exp(x);
      case LN -> x == 0 ? Double.NaN : Math.log(x);
      case LOG10 -> x == 0 ? Double.NaN : Math.log10(x);
      case LOG2 -> x == 0 ? Double.NaN : log2(x);
      case SIN -> Math.sin(x);
      case COS -> Math.cos(x);
      case TAN -> Math.tan(x);
      case ASIN -> Math.asin(x);
      case ACOS -> Math.acos(x);
      case ATAN -> Math.atan(x);
      case ATAN2 -> Math.atan2(x, y);
      case DEGREES -> Math.toDegrees(x);
      case RADIANS -> Math.toRadians(x);
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }

  /** Exact for powers of two, which a quotient of logarithms is not. */
  private static double log2(double x) {
    int exponent = Math.getExponent(x);
    if (x <= 0 || exponent < Double.MIN_EXPONENT || exponent > Double.MAX_EXPONENT) {
      return Math.log(x) / LN_2;
    }
    double mantissa = Math.scalb(x, -exponent);
    return mantissa == 1 ? exponent : Math.log(x) / LN_2;
  }

  private QueryException undefined(String operands) {
    return new QueryException(
        ErrorCode.NUMERIC_OUT_OF_RANGE, function + "(" + operands + ") is not defined");
  }
}
