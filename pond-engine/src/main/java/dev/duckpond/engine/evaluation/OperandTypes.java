package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;

/** Refuses calls whose operand types would mislead kernels, rather than let them fail on a cast. */
final class OperandTypes {
  private OperandTypes() {}

  /**
   * Checks functions that take operands of one type.
   *
   * @throws IllegalArgumentException naming the function and the types
   */
  static void check(Call call) {
    switch (call.function()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, GREATEST, LEAST -> {
        for (Expression operand : call.operands()) {
          check(call, operand.type(), call.type());
        }
      }
      case EQUAL,
          NOT_EQUAL,
          LESS,
          LESS_OR_EQUAL,
          GREATER,
          GREATER_OR_EQUAL,
          IS_DISTINCT_FROM,
          IS_NOT_DISTINCT_FROM,
          IN -> {
        for (Expression operand : call.operands()) {
          check(call, operand.type(), call.operands().get(0).type());
        }
      }
      default -> {
        // Others have a type for each operand, which their kernels ask for.
      }
    }
  }

  private static void check(Call call, ColumnType operand, ColumnType other) {
    boolean decimals = operand.kind() == TypeKind.DECIMAL && other.kind() == TypeKind.DECIMAL;
    boolean sameForm =
        operand.kind() != TypeKind.DECIMAL
            && other.kind() != TypeKind.DECIMAL
            && operand.physicalType() == other.physicalType();
    if (!decimals && !sameForm) {
      throw new IllegalArgumentException(
          call.function() + " of " + operand + " and " + other + ": operands need one type");
    }
  }
}
