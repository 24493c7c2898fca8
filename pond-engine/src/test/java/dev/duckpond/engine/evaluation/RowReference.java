package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Computes expressions one row at a time in the plainest way: what vectors are compared with.
 * Values are Boolean, Long, Double, String, and BigDecimal at its type's scale.
 */
final class RowReference {
  private final List<@Nullable Object> row;

  RowReference(List<@Nullable Object> row) {
    this.row = row;
  }

  @Nullable Object evaluate(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return row.get(reference.index());
    } else if (expression instanceof Literal literal) {
      return value(literal);
    } else if (expression instanceof Case choice) {
      for (Case.Branch branch : choice.branches()) {
        if (Boolean.TRUE.equals(evaluate(branch.condition()))) {
          return evaluate(branch.result());
        }
      }
      return evaluate(choice.otherwise());
    } else if (expression instanceof Cast cast) {
      Object operand = evaluate(cast.operand());
      return operand == null ? null : cast(operand, cast.type());
    }
    return call((Call) expression);
  }

  static @Nullable Object value(Literal literal) {
    return decimal(literal.type(), Columns.value(literal.type(), literal.value()));
  }

  static @Nullable Object decimal(ColumnType type, @Nullable Object value) {
    return value != null && type.kind() == TypeKind.DECIMAL
        ? new BigDecimal((String) value)
        : value;
  }

  private @Nullable Object call(Call call) {
    switch (call.function()) {
      case AND -> {
        return connective(call, false);
      }
      case OR -> {
        return connective(call, true);
      }
      default -> {
        List<@Nullable Object> operands = new ArrayList<>();
        call.operands().forEach(operand -> operands.add(evaluate(operand)));
        return strict(call, operands);
      }
    }
  }

  private @Nullable Boolean connective(Call call, boolean deciding) {
    boolean unknown = false;
    for (Expression operand : call.operands()) {
      Object value = evaluate(operand);
      if (value == null) {
        unknown = true;
      } else if ((Boolean) value == deciding) {
        return deciding;
      }
    }
    return unknown ? null : (Boolean) !deciding;
  }

  private @Nullable Object strict(Call call, List<@Nullable Object> operands) {
    Object first = operands.get(0);
    Object second = operands.size() > 1 ? operands.get(1) : null;
    switch (call.function()) {
      case IS_NULL -> {
        return first == null;
      }
      case IS_NOT_NULL -> {
        return first != null;
      }
      case IS_TRUE -> {
        return Boolean.TRUE.equals(first);
      }
      case IS_NOT_FALSE -> {
        return !Boolean.FALSE.equals(first);
      }
      case IS_DISTINCT_FROM -> {
        return (first == null || second == null) ? first != second : compare(first, second) != 0;
      }
      case IN -> {
        return in(operands);
      }
      case GREATEST -> {
        return operands.stream()
            .filter(operand -> operand != null)
            .max(RowReference::compare)
            .orElse(null);
      }
      case CONCAT_SKIPPING_NULLS -> {
        return (first == null ? "" : (String) first) + (second == null ? "" : (String) second);
      }
      default -> {
        if (operands.contains(null)) {
          return null;
        }
      }
    }
    return switch (call.function()) {
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> arithmetic(call, first, second);
      case EQUAL -> compare(first, second) == 0;
      case NOT_EQUAL -> compare(first, second) != 0;
      case LESS -> compare(first, second) < 0;
      case LESS_OR_EQUAL -> compare(first, second) <= 0;
      case GREATER -> compare(first, second) > 0;
      case GREATER_OR_EQUAL -> compare(first, second) >= 0;
      case NOT -> !(Boolean) first;
      case LIKE -> like((String) first, (String) second);
      case UPPER -> ((String) first).toUpperCase(Locale.ROOT);
      case CONCAT -> (String) first + second;
      case CHAR_LENGTH -> (long) ((String) first).codePointCount(0, ((String) first).length());
      case SUBSTRING -> substring((String) first, (Long) second, (Long) operands.get(2));
      default -> throw new IllegalArgumentException("no reference for " + call.function());
    };
  }

  private static @Nullable Boolean in(List<@Nullable Object> operands) {
    Object value = operands.get(0);
    if (value == null) {
      return null;
    }
    boolean unknown = false;
    for (Object member : operands.subList(1, operands.size())) {
      if (member == null) {
        unknown = true;
      } else if (compare(value, member) == 0) {
        return true;
      }
    }
    return unknown ? null : (Boolean) false;
  }

  static int compare(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Double l && right instanceof Double r) {
      return l.doubleValue() == r.doubleValue() ? 0 : Double.compare(l, r);
    } else if (left instanceof BigDecimal l && right instanceof BigDecimal r) {
      return l.compareTo(r);
    } else if (left instanceof Long l && right instanceof Long r) {
      return Long.compare(l, r);
    } else if (left instanceof Boolean l && right instanceof Boolean r) {
      return Boolean.compare(l, r);
    }
    int[] l = ((String) left).codePoints().toArray();
    int[] r = ((String) right).codePoints().toArray();
    return Arrays.compare(l, r);
  }

  private static Object arithmetic(Call call, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Double l && right instanceof Double r) {
      return switch (call.function()) {
        case ADD -> l + r;
        case SUBTRACT -> l - r;
        case MULTIPLY -> l * r;
        case DIVIDE -> l / nonZero(r, r == 0);
        default -> l % nonZero(r, r == 0);
      };
    }
    BigDecimal l = left instanceof Long n ? BigDecimal.valueOf(n) : (BigDecimal) left;
    BigDecimal r = right instanceof Long n ? BigDecimal.valueOf(n) : (BigDecimal) right;
    boolean integer = left instanceof Long;
    BigDecimal result =
        switch (call.function()) {
          case ADD -> l.add(r);
          case SUBTRACT -> l.subtract(r);
          case MULTIPLY -> l.multiply(r);
          case DIVIDE ->
              l.divide(
                  nonZero(r, r.signum() == 0),
                  call.type().scale(),
                  integer ? RoundingMode.DOWN : RoundingMode.HALF_UP);
          default -> l.remainder(nonZero(r, r.signum() == 0));
        };
    return fit(result, call.type());
  }

  private static <T> T nonZero(T divisor, boolean zero) {
    if (zero) {
      throw new QueryException(ErrorCode.DIVISION_BY_ZERO, "division by zero");
    }
    return divisor;
  }

  private static Object fit(BigDecimal result, ColumnType type) {
    BigDecimal rounded = result.setScale(type.scale(), RoundingMode.HALF_UP);
    boolean fits =
        switch (type.kind()) {
          case BIGINT -> rounded.unscaledValue().bitLength() < 64;
          case INTEGER -> rounded.unscaledValue().bitLength() < 32;
          case SMALLINT -> rounded.unscaledValue().bitLength() < 16;
          default -> rounded.precision() <= type.precision() || rounded.signum() == 0;
        };
    if (!fits) {
      throw new QueryException(ErrorCode.NUMERIC_OUT_OF_RANGE, result + " for " + type);
    }
    return type.kind() == TypeKind.DECIMAL ? rounded : (Object) rounded.longValue();
  }

  private static Object cast(Object operand, ColumnType type) {
    return switch (type.kind()) {
      case BIGINT, INTEGER, SMALLINT, DECIMAL ->
          fit(operand instanceof Long n ? BigDecimal.valueOf(n) : (BigDecimal) operand, type);
      case DOUBLE -> operand instanceof Long n ? (double) n : ((BigDecimal) operand).doubleValue();
      case VARCHAR -> operand instanceof BigDecimal n ? n.toPlainString() : String.valueOf(operand);
      default -> throw new IllegalArgumentException("no reference for a cast to " + type);
    };
  }

  private static String substring(String text, long start, long length) {
    if (length < 0) {
      throw new QueryException(ErrorCode.INVALID_PARAMETER, "negative length");
    }
    int[] characters = text.codePoints().toArray();
    StringBuilder result = new StringBuilder();
    for (int i = 0; i < characters.length; i++) {
      if (i + 1 >= start && i + 1 < start + length) {
        result.appendCodePoint(characters[i]);
      }
    }
    return result.toString();
  }

  private static boolean like(String text, String pattern) {
    if (pattern.isEmpty()) {
      return text.isEmpty();
    } else if (pattern.charAt(0) == '%') {
      return like(text, pattern.substring(1)) || (!text.isEmpty() && like(rest(text), pattern));
    }
    return !text.isEmpty()
        && (pattern.charAt(0) == '_' || pattern.codePointAt(0) == text.codePointAt(0))
        && like(rest(text), rest(pattern));
  }

  private static String rest(String text) {
    return text.substring(text.offsetByCodePoints(0, 1));
  }
}
