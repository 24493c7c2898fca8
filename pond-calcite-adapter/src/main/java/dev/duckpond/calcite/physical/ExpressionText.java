package dev.duckpond.calcite.physical;

import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Expressions and predicates in a form close to SQL, for people. */
final class ExpressionText {
  private static final int MAXIMUM_VALUES = 10;

  private final Schema schema;

  /**
   * @param schema names the columns
   */
  ExpressionText(Schema schema) {
    this.schema = schema;
  }

  String text(Expression expression) {
    if (expression instanceof ColumnReference reference) {
      return column(reference.index());
    } else if (expression instanceof Literal literal) {
      return value(literal.value(), literal.type());
    } else if (expression instanceof Cast cast) {
      String name = cast.safe() ? "TRY_CAST(" : "CAST(";
      return name + text(cast.operand()) + " AS " + cast.type() + ")";
    } else if (expression instanceof Case choice) {
      String branches =
          choice.branches().stream()
              .map(b -> " WHEN " + text(b.condition()) + " THEN " + text(b.result()))
              .collect(Collectors.joining());
      return "CASE" + branches + " ELSE " + text(choice.otherwise()) + " END";
    }
    return call((Call) expression);
  }

  private String call(Call call) {
    List<String> operands = call.operands().stream().map(this::nested).toList();
    return switch (call.function()) {
      case ADD -> String.join(" + ", operands);
      case SUBTRACT -> String.join(" - ", operands);
      case MULTIPLY -> String.join(" * ", operands);
      case DIVIDE -> String.join(" / ", operands);
      case MODULO -> String.join(" % ", operands);
      case EQUAL -> String.join(" = ", operands);
      case NOT_EQUAL -> String.join(" <> ", operands);
      case LESS -> String.join(" < ", operands);
      case LESS_OR_EQUAL -> String.join(" <= ", operands);
      case GREATER -> String.join(" > ", operands);
      case GREATER_OR_EQUAL -> String.join(" >= ", operands);
      case AND -> String.join(" AND ", operands);
      case OR -> String.join(" OR ", operands);
      case LIKE -> String.join(" LIKE ", operands);
      case ILIKE -> String.join(" ILIKE ", operands);
      case NOT -> "NOT " + operands.get(0);
      case IS_NULL -> operands.get(0) + " IS NULL";
      case IS_NOT_NULL -> operands.get(0) + " IS NOT NULL";
      case IN -> operands.get(0) + " IN (" + shortened(operands.subList(1, operands.size())) + ")";
      default ->
          call.function()
              + "("
              + call.operands().stream().map(this::text).collect(Collectors.joining(", "))
              + ")";
    };
  }

  private String nested(Expression operand) {
    boolean infix =
        operand instanceof Call call
            && switch (call.function()) {
              case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO, AND, OR, NOT, IN, IS_NULL -> true;
              default -> false;
            };
    return infix ? "(" + text(operand) + ")" : text(operand);
  }

  String text(ScanPredicate predicate) {
    if (predicate instanceof ScanPredicate.Compare compare) {
      return column(compare.column())
          + " "
          + symbol(compare.comparison())
          + " "
          + value(compare.value(), schema.field(compare.column()).type());
    } else if (predicate instanceof ScanPredicate.In in) {
      ColumnType type = schema.field(in.column()).type();
      List<String> values = in.values().stream().map(value -> value(value, type)).toList();
      return column(in.column()) + " IN (" + shortened(values) + ")";
    } else if (predicate instanceof ScanPredicate.IsNull isNull) {
      return column(isNull.column()) + " IS NULL";
    } else if (predicate instanceof ScanPredicate.IsNotNull isNotNull) {
      return column(isNotNull.column()) + " IS NOT NULL";
    } else if (predicate instanceof ScanPredicate.And and) {
      return and.terms().stream().map(this::term).collect(Collectors.joining(" AND "));
    }
    return ((ScanPredicate.Or) predicate)
        .terms().stream().map(this::term).collect(Collectors.joining(" OR "));
  }

  private String term(ScanPredicate term) {
    return term instanceof ScanPredicate.And || term instanceof ScanPredicate.Or
        ? "(" + text(term) + ")"
        : text(term);
  }

  private static String symbol(ScanPredicate.Comparison comparison) {
    return switch (comparison) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "<>";
      case LESS -> "<";
      case LESS_OR_EQUAL -> "<=";
      case GREATER -> ">";
      case GREATER_OR_EQUAL -> ">=";
    };
  }

  private static String shortened(List<String> values) {
    return values.size() <= MAXIMUM_VALUES
        ? String.join(", ", values)
        : String.join(", ", values.subList(0, MAXIMUM_VALUES))
            + ", ... "
            + values.size()
            + " in all";
  }

  /** A column's name; parameters, which plans of unbound statements have, count below zero. */
  private String column(int index) {
    return index < 0 ? "?" + -index : schema.field(index).name();
  }

  private static String value(@Nullable Object value, ColumnType type) {
    if (value == null) {
      return "NULL";
    }
    return switch (type.kind()) {
      case VARCHAR ->
          "'" + new String((byte[]) value, StandardCharsets.UTF_8).replace("'", "''") + "'";
      case VARBINARY, UUID -> "X'" + HexFormat.of().formatHex((byte[]) value) + "'";
      case DATE -> LocalDate.ofEpochDay((Long) value).toString();
      case TIME -> LocalTime.ofNanoOfDay(TimeUnit.MICROSECONDS.toNanos((Long) value)).toString();
      case TIMESTAMP -> timestamp((Long) value);
      case TIMESTAMP_WITH_LOCAL_TIME_ZONE -> timestamp((Long) value) + "Z";
      case DECIMAL ->
          (value instanceof BigInteger unscaled
                  ? new BigDecimal(unscaled, type.scale())
                  : BigDecimal.valueOf((Long) value, type.scale()))
              .toPlainString();
      default -> value.toString();
    };
  }

  private static String timestamp(long microseconds) {
    long second = TimeUnit.SECONDS.toMicros(1);
    long nanoseconds = TimeUnit.MICROSECONDS.toNanos(Math.floorMod(microseconds, second));
    return LocalDateTime.ofEpochSecond(
            Math.floorDiv(microseconds, second), Math.toIntExact(nanoseconds), ZoneOffset.UTC)
        .toString()
        .replace('T', ' ');
  }
}
