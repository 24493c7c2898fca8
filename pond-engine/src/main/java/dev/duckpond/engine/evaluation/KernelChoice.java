package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.evaluation.arithmetic.Arithmetic;
import dev.duckpond.engine.evaluation.arithmetic.NumericFunctions;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;
import dev.duckpond.engine.evaluation.comparison.Comparisons;
import dev.duckpond.engine.evaluation.comparison.ConditionKernel;
import dev.duckpond.engine.evaluation.comparison.DistinctKernel;
import dev.duckpond.engine.evaluation.comparison.ExtremeKernel;
import dev.duckpond.engine.evaluation.comparison.InList;
import dev.duckpond.engine.evaluation.comparison.Memberships;
import dev.duckpond.engine.evaluation.comparison.PairKernel;
import dev.duckpond.engine.evaluation.comparison.Relation;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.logic.NotKernel;
import dev.duckpond.engine.evaluation.logic.TruthKernel;
import dev.duckpond.engine.evaluation.pattern.Patterns;
import dev.duckpond.engine.evaluation.text.TextFunctions;
import dev.duckpond.engine.evaluation.time.TimeFunctions;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the kernel of a call. */
final class KernelChoice {
  private KernelChoice() {}

  static Kernel of(Call call) {
    OperandTypes.check(call);
    return switch (call.function()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> Arithmetic.kernel(call);
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        ColumnCondition condition = condition(call);
        yield condition == null
            ? new PairKernel(
                Comparisons.ofColumns(
                    Relation.of(call.function()), operandType(call, 0), operandType(call, 1)))
            : new ConditionKernel(conditionOperand(call), condition);
      }
      case IS_DISTINCT_FROM, IS_NOT_DISTINCT_FROM ->
          new DistinctKernel(
              Comparisons.ofColumns(Relation.EQUAL, operandType(call, 0), operandType(call, 1)),
              call.function() == ScalarFunction.IS_DISTINCT_FROM);
      case IN ->
          new InList(
              Memberships.among(operandType(call, 0), members(call)),
              members(call).size() < call.operands().size() - 1);
      case NOT -> new NotKernel();
      case IS_TRUE, IS_FALSE, IS_NOT_TRUE, IS_NOT_FALSE -> new TruthKernel(call.function());
      case LIKE, ILIKE, SIMILAR_TO, REGEXP_MATCHES -> {
        ColumnCondition condition = condition(call);
        yield condition == null ? Patterns.kernel(call) : new ConditionKernel(0, condition);
      }
      case REGEXP_REPLACE -> Patterns.kernel(call);
      case STARTS_WITH, ENDS_WITH, CONTAINS -> {
        ColumnCondition condition = condition(call);
        yield condition == null ? TextFunctions.kernel(call) : new ConditionKernel(0, condition);
      }
      case UPPER,
          LOWER,
          TRIM,
          LEFT_TRIM,
          RIGHT_TRIM,
          SUBSTRING,
          CHAR_LENGTH,
          OCTET_LENGTH,
          CONCAT,
          CONCAT_SKIPPING_NULLS,
          POSITION,
          REPLACE,
          LEFT,
          RIGHT,
          LEFT_PAD,
          RIGHT_PAD,
          REVERSE,
          REPEAT,
          SPLIT_PART,
          ASCII,
          INITCAP ->
          TextFunctions.kernel(call);
      case EXTRACT,
          DATE_TRUNC,
          ADD_MONTHS,
          ADD_DAYS,
          ADD_MICROSECONDS,
          DATE_DIFF,
          MICROSECONDS_BETWEEN,
          MONTHS_BETWEEN,
          TIME_BUCKET,
          LAST_DAY,
          FROM_EPOCH ->
          TimeFunctions.kernel(call);
      case GREATEST, LEAST ->
          new ExtremeKernel(call.type(), call.function() == ScalarFunction.GREATEST);
      case NEGATE,
          ABSOLUTE,
          FLOOR,
          CEIL,
          ROUND,
          TRUNCATE,
          SIGN,
          SQRT,
          CBRT,
          POWER,
          EXP,
          LN,
          LOG10,
          LOG2,
          SIN,
          COS,
          TAN,
          ASIN,
          ACOS,
          ATAN,
          ATAN2,
          DEGREES,
          RADIANS ->
          NumericFunctions.kernel(call);
      case AND, OR, IS_NULL, IS_NOT_NULL ->
          throw new IllegalArgumentException(call.function() + " is no kernel");
    };
  }

  /**
   * The call as a condition on one of its operands, the others being constants: true where and only
   * where that operand is not null and satisfies it. Null when it is not such a call.
   */
  static @Nullable ColumnCondition condition(Call call) {
    OperandTypes.check(call);
    switch (call.function()) {
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> {
        int operand = conditionOperand(call);
        if (!(call.operands().get(1 - operand) instanceof Literal literal)
            || literal.value() == null) {
          return null;
        }
        Relation relation = Relation.of(call.function());
        return Comparisons.withConstant(
            operand == 0 ? relation : relation.mirrored(),
            operandType(call, operand),
            literal.type(),
            literal.value());
      }
      case LIKE, ILIKE, SIMILAR_TO, REGEXP_MATCHES, STARTS_WITH, ENDS_WITH, CONTAINS -> {
        return Patterns.condition(call);
      }
      case IN -> {
        return Memberships.among(operandType(call, 0), members(call));
      }
      default -> {
        return null;
      }
    }
  }

  /** Which operand {@link #condition} is about. */
  static int conditionOperand(Call call) {
    return switch (call.function()) {
      case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
          call.operands().get(0) instanceof Literal ? 1 : 0;
      default -> 0;
    };
  }

  /** The literals of IN that are not null. */
  private static List<Literal> members(Call call) {
    return call.operands().stream()
        .skip(1)
        .map(KernelChoice::literal)
        .filter(literal -> literal.value() != null)
        .toList();
  }

  private static Literal literal(Expression expression) {
    if (expression instanceof Literal literal) {
      return literal;
    }
    throw new IllegalArgumentException("IN takes literals, not " + expression);
  }

  private static ColumnType operandType(Call call, int operand) {
    return call.operands().get(operand).type();
  }
}
