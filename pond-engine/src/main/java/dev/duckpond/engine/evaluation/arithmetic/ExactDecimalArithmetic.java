package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.DecimalOutput;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import dev.duckpond.engine.expression.ScalarFunction;
import java.math.BigInteger;

/**
 * Any operator on DECIMALs of any precision and scale, by arbitrary-precision arithmetic: for what
 * the faster kernels cannot promise to fit.
 */
final class ExactDecimalArithmetic implements Kernel {
  private final ScalarFunction function;
  private final ColumnType type;

  ExactDecimalArithmetic(ScalarFunction function, ColumnType type) {
    this.function = function;
    this.type = type;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector left = operands[0];
    Vector right = operands[1];
    boolean[] nulls = Nulls.union(left.nulls(), right.nulls(), rowCount);
    DecimalOutput output = new DecimalOutput(type, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if ((nulls == null || !nulls[i]) && !output.set(i, compute(left, right, i))) {
        throw ArithmeticFailure.outOfRange(left, symbol(), right, i, type);
      }
    }
    return output.build(nulls);
  }

  private BigInteger compute(Vector left, Vector right, int row) {
    BigInteger first = RowValues.unscaled(left, row);
    BigInteger second = RowValues.unscaled(right, row);
    int firstScale = left.type().scale();
    int secondScale = right.type().scale();
    int common = Math.max(firstScale, secondScale);
    switch (function) {
      case ADD -> {
        return Decimals.rescale(
            Decimals.rescale(first, firstScale, common)
                .add(Decimals.rescale(second, secondScale, common)),
            common,
            type.scale());
      }
      case SUBTRACT -> {
        return Decimals.rescale(
            Decimals.rescale(first, firstScale, common)
                .subtract(Decimals.rescale(second, secondScale, common)),
            common,
            type.scale());
      }
      case MULTIPLY -> {
        return Decimals.rescale(first.multiply(second), firstScale + secondScale, type.scale());
      }
      case DIVIDE, MODULO -> {
        if (second.signum() == 0) {
          throw ArithmeticFailure.divisionByZero(left, symbol(), row);
        }
        return function == ScalarFunction.DIVIDE
            ? divide(first, firstScale, second, secondScale)
            : Decimals.rescale(
                Decimals.rescale(first, firstScale, common)
                    .remainder(Decimals.rescale(second, secondScale, common)),
                common,
                type.scale());
      }
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    }
  }

  private BigInteger divide(BigInteger first, int firstScale, BigInteger second, int secondScale) {
    int digits = type.scale() - firstScale + secondScale;
    BigInteger dividend = first;
    BigInteger divisor = second;
    if (digits >= 0) {
      dividend = first.multiply(Decimals.powerOfTen(digits));
    } else {
      divisor = second.multiply(Decimals.powerOfTen(-digits));
    }
    BigInteger[] quotient = dividend.divideAndRemainder(divisor);
    if (quotient[1].shiftLeft(1).abs().compareTo(divisor.abs()) < 0) {
      return quotient[0];
    }
    return dividend.signum() == divisor.signum()
        ? quotient[0].add(BigInteger.ONE)
        : quotient[0].subtract(BigInteger.ONE);
  }

  private String symbol() {
    return switch (function) {
      case ADD -> "+";
      case SUBTRACT -> "-";
      case MULTIPLY -> "*";
      case DIVIDE -> "/";
      default -> "%";
    };
  }
}
