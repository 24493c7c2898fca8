package dev.duckpond.engine.evaluation.arithmetic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.expression.Call;
import java.util.Objects;

/** Chooses kernels for functions of numbers, the operators aside. */
public final class NumericFunctions {
  private NumericFunctions() {}

  public static Kernel kernel(Call call) {
    ColumnType type = call.type();
    return switch (call.function()) {
      case NEGATE, ABSOLUTE, SIGN -> new SignKernel(call.function(), type);
      case FLOOR, CEIL, ROUND, TRUNCATE -> {
        boolean whole = call.operands().size() == 1;
        if (whole && type.kind() == TypeKind.DOUBLE) {
          yield new WholeKernel(call.function());
        } else if (whole && isInteger(type)) {
          yield (rowCount, operands) -> Objects.requireNonNull(operands[0]);
        }
        yield new RoundKernel(call.function(), type);
      }
      default -> new DoubleFunctionKernel(call.function());
    };
  }

  private static boolean isInteger(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }
}
