package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import org.jspecify.annotations.Nullable;

/** Chooses kernels for ADD, SUBTRACT, MULTIPLY, DIVIDE and MODULO. */
public final class Arithmetic {
  private Arithmetic() {}

  public static Kernel kernel(Call call) {
    ScalarFunction function = call.function();
    ColumnType type = call.type();
    Object constant = call.operands().get(1) instanceof Literal literal ? literal.value() : null;
    boolean divides = function == ScalarFunction.DIVIDE || function == ScalarFunction.MODULO;
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER ->
          divides
              ? new IntegerDivision(type, function == ScalarFunction.MODULO)
              : new IntArithmetic(
                  type,
                  intOperation(function),
                  constant == null ? null : Math.toIntExact((Long) constant));
      case BIGINT ->
          divides
              ? new IntegerDivision(type, function == ScalarFunction.MODULO)
              : new LongArithmetic(type, longOperation(function), (Long) constant);
      case REAL ->
          divides
              ? new FloatingDivision(function == ScalarFunction.MODULO)
              : new FloatArithmetic(function);
      case DOUBLE ->
          divides
              ? new FloatingDivision(function == ScalarFunction.MODULO)
              : new DoubleArithmetic(function, (Double) constant);
      case DECIMAL -> decimal(call, constant);
      default -> throw new IllegalArgumentException(function + " does not give " + type);
    };
  }

  private static Kernel decimal(Call call, @Nullable Object constant) {
    ScalarFunction function = call.function();
    ColumnType type = call.type();
    ColumnType left = call.operands().get(0).type();
    ColumnType right = call.operands().get(1).type();
    if (left.kind() != TypeKind.DECIMAL || right.kind() != TypeKind.DECIMAL) {
      throw new IllegalArgumentException(
          function + " of " + left + " and " + right + " does not give " + type);
    }
    boolean longOperands = Decimals.isLong(left) && Decimals.isLong(right);
    return switch (function) {
      case ADD, SUBTRACT -> sum(function, type, left, right, constant);
      case MULTIPLY -> {
        if (type.scale() != left.scale() + right.scale()) {
          yield new ExactDecimalArithmetic(function, type);
        } else if (!Decimals.isLong(type)) {
          yield new WideDecimalProduct(type, left, right);
        }
        yield longOperands
            ? new LongArithmetic(type, new LongMultiply(), (Long) constant)
            : new ExactDecimalArithmetic(function, type);
      }
      case DIVIDE -> {
        int digits = type.scale() - left.scale() + right.scale();
        yield longOperands
                && Decimals.isLong(type)
                && digits >= 0
                && digits <= ColumnType.MAX_LONG_PRECISION
            ? new NarrowDecimalDivision(type, digits)
            : new ExactDecimalArithmetic(function, type);
      }
      default -> new ExactDecimalArithmetic(function, type);
    };
  }

  private static Kernel sum(
      ScalarFunction function,
      ColumnType type,
      ColumnType left,
      ColumnType right,
      @Nullable Object constant) {
    int scale = Math.max(left.scale(), right.scale());
    if (type.scale() != scale) {
      return new ExactDecimalArithmetic(function, type);
    }
    int leftDigits = left.precision() + scale - left.scale();
    int rightDigits = right.precision() + scale - right.scale();
    if (Decimals.isLong(type)
        && leftDigits <= ColumnType.MAX_LONG_PRECISION
        && rightDigits <= ColumnType.MAX_LONG_PRECISION) {
      Long rescaled =
          constant == null
              ? null
              : (Long) constant * Decimals.longPowerOfTen(scale - right.scale());
      Kernel kernel = new LongArithmetic(type, longOperation(function), rescaled);
      return left.scale() == right.scale() ? kernel : new LongRescale(kernel, scale);
    }
    if (!Decimals.isLong(type)) {
      boolean subtract = function == ScalarFunction.SUBTRACT;
      if (left.scale() == right.scale()) {
        return new WideDecimalSum(type, subtract);
      } else if (leftDigits <= ColumnType.MAX_LONG_PRECISION
          && rightDigits <= ColumnType.MAX_LONG_PRECISION) {
        return new LongRescale(new WideDecimalSum(type, subtract), scale);
      }
    }
    return new ExactDecimalArithmetic(function, type);
  }

  private static LongOperation longOperation(ScalarFunction function) {
    return switch (function) {
      case ADD -> new LongAdd();
      case SUBTRACT -> new LongSubtract();
      case MULTIPLY -> new LongMultiply();
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }

  private static IntOperation intOperation(ScalarFunction function) {
    return switch (function) {
      case ADD -> new IntAdd();
      case SUBTRACT -> new IntSubtract();
      case MULTIPLY -> new IntMultiply();
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }
}
