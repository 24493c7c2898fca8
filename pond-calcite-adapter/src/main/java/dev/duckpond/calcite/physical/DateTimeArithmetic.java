package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;

/** Arithmetic with dates, times and intervals, and conversions to and from them. */
final class DateTimeArithmetic {
  private static final long MICROSECONDS_A_DAY = TimeUnit.DAYS.toMicros(1);

  private final ExpressionTranslator expressions;

  DateTimeArithmetic(ExpressionTranslator expressions) {
    this.expressions = expressions;
  }

  /** If an arithmetic call is about times. */
  boolean handles(RexCall call) {
    return Intervals.isInterval(call.getType())
        || call.getOperands().stream().anyMatch(o -> Intervals.isInterval(o.getType()));
  }

  Expression translate(RexCall call) {
    RexNode first = call.getOperands().get(0);
    if (call.getKind() == SqlKind.MINUS_PREFIX) {
      return negated(expressions.translate(first));
    }
    RexNode second = call.getOperands().get(1);
    if (!Intervals.isInterval(call.getType())) {
      return Intervals.isInterval(first.getType())
          ? shifted(call, second, first)
          : shifted(call, first, second);
    }
    if (!Intervals.isInterval(first.getType()) && !Intervals.isInterval(second.getType())) {
      return difference(call, first, second);
    }
    return scaledOrSummed(call, first, second);
  }

  private Expression shifted(RexCall call, RexNode time, RexNode interval) {
    ColumnType type = TypeMapping.toColumn(call.getType());
    Expression start = expressions.translate(time, type);
    Expression amount = expressions.translate(interval);
    if (call.getKind() == SqlKind.MINUS) {
      amount = negated(amount);
    }
    if (Intervals.isMonths(interval.getType())) {
      return new Call(ScalarFunction.ADD_MONTHS, type, List.of(start, amount));
    }
    return type.kind() == TypeKind.DATE
        ? new Call(
            ScalarFunction.ADD_DAYS, type, List.of(start, divided(amount, MICROSECONDS_A_DAY)))
        : new Call(ScalarFunction.ADD_MICROSECONDS, type, List.of(start, amount));
  }

  private Expression difference(RexCall call, RexNode later, RexNode earlier) {
    Conversions.Pair pair =
        Conversions.comparable(expressions.translate(earlier), expressions.translate(later));
    List<Expression> operands = List.of(pair.left(), pair.right());
    return Intervals.isMonths(call.getType())
        ? new Cast(
            new Call(ScalarFunction.MONTHS_BETWEEN, ColumnType.INTEGER, operands),
            ColumnType.BIGINT,
            false)
        : new Call(ScalarFunction.MICROSECONDS_BETWEEN, ColumnType.BIGINT, operands);
  }

  private Expression scaledOrSummed(RexCall call, RexNode first, RexNode second) {
    Expression left = expressions.translate(first);
    Expression right = expressions.translate(second);
    ScalarFunction function =
        switch (call.getOperator().getName()) {
          case "+" -> ScalarFunction.ADD;
          case "-" -> ScalarFunction.SUBTRACT;
          case "*" -> ScalarFunction.MULTIPLY;
          case "/" -> ScalarFunction.DIVIDE;
          default -> throw ExpressionTranslator.unsupported(call);
        };
    if (!Conversions.isInteger(left.type()) || !Conversions.isInteger(right.type())) {
      Expression exact =
          new Call(
              function,
              ColumnType.DOUBLE,
              List.of(
                  Conversions.to(left, ColumnType.DOUBLE),
                  Conversions.to(right, ColumnType.DOUBLE)));
      return new Cast(exact, ColumnType.BIGINT, false);
    }
    return new Call(
        function,
        ColumnType.BIGINT,
        List.of(Conversions.to(left, ColumnType.BIGINT), Conversions.to(right, ColumnType.BIGINT)));
  }

  /** A CAST; an interval as a number counts its last field, rounded towards zero. */
  Expression cast(RexCall call) {
    RexNode operand = call.getOperands().get(0);
    RelDataType from = operand.getType();
    RelDataType to = call.getType();
    boolean safe = call.getKind() == SqlKind.SAFE_CAST;
    if (Intervals.isInterval(from) && Intervals.isInterval(to)) {
      return expressions.translate(operand);
    } else if (Intervals.isInterval(from) && call.getKind() == SqlKind.REINTERPRET) {
      // The planner goes on to divide what it holds to be months or milliseconds.
      Expression held =
          divided(
              expressions.translate(operand),
              Intervals.isMonths(from) ? 1 : TimeUnit.MILLISECONDS.toMicros(1));
      return Conversions.to(held, TypeMapping.toColumn(to));
    } else if (Intervals.isInterval(from)) {
      Expression whole = divided(expressions.translate(operand), Intervals.unitsOfLastField(from));
      return Conversions.to(whole, TypeMapping.toColumn(to));
    } else if (Intervals.isInterval(to)) {
      Expression number = expressions.translate(operand, ColumnType.BIGINT);
      return new Call(
          ScalarFunction.MULTIPLY,
          ColumnType.BIGINT,
          List.of(number, ExpressionTranslator.bigint(Intervals.unitsOfLastField(to))));
    }
    Expression value = expressions.translate(operand);
    ColumnType target = TypeMapping.toColumn(to);
    if (value instanceof Literal literal && literal.value() == null) {
      return new Literal(target, null);
    }
    Expression converted =
        safe && !value.type().equals(target)
            ? new Cast(value, target, true)
            : Conversions.to(value, target);
    return truncates(from, to)
        ? new Call(
            ScalarFunction.LEFT,
            target,
            List.of(converted, new Literal(ColumnType.INTEGER, (long) to.getPrecision())))
        : converted;
  }

  /** If text may be longer than VARCHAR(n) lets it be. */
  private static boolean truncates(RelDataType from, RelDataType to) {
    if (to.getSqlTypeName() != SqlTypeName.VARCHAR
        || to.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED) {
      return false;
    }
    boolean fits =
        from.getSqlTypeName() == SqlTypeName.VARCHAR
            && from.getPrecision() != RelDataType.PRECISION_NOT_SPECIFIED
            && from.getPrecision() <= to.getPrecision();
    return !fits;
  }

  private static Expression negated(Expression amount) {
    return amount instanceof Literal literal && literal.value() instanceof Long value
        ? ExpressionTranslator.bigint(-value)
        : new Call(ScalarFunction.NEGATE, ColumnType.BIGINT, List.of(amount));
  }

  private static Expression divided(Expression amount, long divisor) {
    if (divisor == 1) {
      return amount;
    }
    return amount instanceof Literal literal && literal.value() instanceof Long value
        ? ExpressionTranslator.bigint(value / divisor)
        : new Call(
            ScalarFunction.DIVIDE,
            ColumnType.BIGINT,
            List.of(amount, ExpressionTranslator.bigint(divisor)));
  }
}
