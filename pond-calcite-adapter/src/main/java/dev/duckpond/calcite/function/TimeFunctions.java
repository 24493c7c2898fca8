package dev.duckpond.calcite.function;

import static dev.duckpond.calcite.function.Parameter.DATETIME;
import static dev.duckpond.calcite.function.Parameter.DOUBLE;
import static dev.duckpond.calcite.function.Parameter.DURATION;
import static dev.duckpond.calcite.function.Parameter.TEXT;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** Functions on dates and times. */
final class TimeFunctions {
  /** Where buckets start by default: a Monday, so that weeks do too. */
  private static final LocalDate BUCKET_ORIGIN = LocalDate.of(2000, 1, 3);

  private TimeFunctions() {}

  static List<EngineFunction> all() {
    List<EngineFunction> functions = new ArrayList<>();
    functions.add(
        EngineFunction.of(
            "date_trunc", ReturnTypes.ARG1_NULLABLE, 2, TimeFunctions::truncate, TEXT, DATETIME));
    for (String name : List.of("date_part", "datepart")) {
      functions.add(
          EngineFunction.of(
              name, ReturnTypes.BIGINT_NULLABLE, 2, TimeFunctions::part, TEXT, DATETIME));
    }
    for (String name : List.of("date_diff", "datediff")) {
      functions.add(
          EngineFunction.of(
              name,
              ReturnTypes.BIGINT_NULLABLE,
              3,
              TimeFunctions::difference,
              TEXT,
              DATETIME,
              DATETIME));
    }
    for (String name : List.of("time_bucket", "date_bin")) {
      functions.add(
          EngineFunction.of(
              name,
              ReturnTypes.ARG1_NULLABLE,
              2,
              TimeFunctions::bucket,
              DURATION,
              DATETIME,
              DATETIME));
    }
    functions.add(clock("now", SqlTypeName.TIMESTAMP));
    functions.add(clock("today", SqlTypeName.DATE));
    functions.add(
        EngineFunction.of(
            "last_day",
            ReturnTypes.DATE_NULLABLE,
            1,
            EngineFunction.calling(ScalarFunction.LAST_DAY),
            DATETIME));
    functions.add(
        EngineFunction.of(
            "to_timestamp",
            instant(),
            1,
            EngineFunction.calling(ScalarFunction.FROM_EPOCH),
            DOUBLE));
    return functions;
  }

  /** A function that is replaced by a constant before a query is planned. */
  private static EngineFunction clock(String name, SqlTypeName type) {
    return EngineFunction.of(
        name,
        ReturnTypes.explicit(type),
        0,
        (operands, resultType) -> {
          throw new QueryException(ErrorCode.INTERNAL, name + "() was not made a constant");
        });
  }

  /** Whole units from one time to another, as TIMESTAMPDIFF has it. */
  static EngineFunction elapsed() {
    return EngineFunction.of(
        "timestampdiff",
        ReturnTypes.BIGINT_NULLABLE,
        3,
        TimeFunctions::elapsed,
        TEXT,
        DATETIME,
        DATETIME);
  }

  private static Expression elapsed(List<Expression> operands, ColumnType type) {
    String unit = new String((byte[]) unit("timestampdiff", operands).value(), UTF_8);
    Expression from = Conversions.to(operands.get(1), ColumnType.TIMESTAMP);
    Expression to = Conversions.to(operands.get(2), ColumnType.TIMESTAMP);
    long months = TimeUnits.months(unit);
    Expression count =
        months > 0
            ? Conversions.to(
                new Call(ScalarFunction.MONTHS_BETWEEN, ColumnType.INTEGER, List.of(from, to)),
                ColumnType.BIGINT)
            : new Call(ScalarFunction.MICROSECONDS_BETWEEN, ColumnType.BIGINT, List.of(from, to));
    Literal size =
        new Literal(ColumnType.BIGINT, months > 0 ? months : TimeUnits.microseconds(unit));
    return Conversions.to(
        new Call(ScalarFunction.DIVIDE, ColumnType.BIGINT, List.of(count, size)), type);
  }

  private static SqlReturnTypeInference instant() {
    return ReturnTypes.explicit(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, 6)
        .andThen(SqlTypeTransforms.TO_NULLABLE);
  }

  private static Expression truncate(List<Expression> operands, ColumnType type) {
    return new Call(
        ScalarFunction.DATE_TRUNC, type, List.of(unit("date_trunc", operands), operands.get(1)));
  }

  private static Expression part(List<Expression> operands, ColumnType type) {
    return new Call(
        ScalarFunction.EXTRACT, type, List.of(unit("date_part", operands), operands.get(1)));
  }

  private static Expression difference(List<Expression> operands, ColumnType type) {
    Expression from = operands.get(1);
    Expression to = operands.get(2);
    if (!from.type().equals(to.type())) {
      from = Conversions.to(from, ColumnType.TIMESTAMP);
      to = Conversions.to(to, ColumnType.TIMESTAMP);
    }
    return new Call(ScalarFunction.DATE_DIFF, type, List.of(unit("date_diff", operands), from, to));
  }

  private static Expression bucket(List<Expression> operands, ColumnType type) {
    Expression origin =
        operands.size() > 2
            ? Conversions.to(operands.get(2), type)
            : new Literal(type, defaultOrigin(type));
    return new Call(
        ScalarFunction.TIME_BUCKET,
        type,
        List.of(operands.get(0), Conversions.to(operands.get(1), type), origin));
  }

  private static long defaultOrigin(ColumnType type) {
    long days = BUCKET_ORIGIN.toEpochDay();
    return type.kind() == TypeKind.DATE ? days : TimeUnit.DAYS.toMicros(days);
  }

  private static Literal unit(String function, List<Expression> operands) {
    if (operands.get(0) instanceof Literal literal && literal.value() instanceof byte[] text) {
      return TimeUnits.literal(new String(text, UTF_8));
    }
    throw new QueryException(
        ErrorCode.FEATURE_NOT_SUPPORTED,
        "the unit of " + function + " must be a constant, like 'day'");
  }
}
