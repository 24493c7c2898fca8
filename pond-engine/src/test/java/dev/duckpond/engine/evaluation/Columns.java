package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.evaluation.kernel.RowValues;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Columns, literals and results in the everyday Java form of their type, for tests. */
final class Columns {
  private static final LocalDateTime EPOCH = LocalDate.EPOCH.atStartOfDay();

  private Columns() {}

  /** A flat column. Values as {@link #scalar} takes them. */
  static Vector column(ColumnType type, @Nullable Object... values) {
    VectorBuilder builder = new VectorBuilder(type);
    for (Object value : values) {
      builder.appendScalar(scalar(type, value));
    }
    return builder.build();
  }

  /** The same rows by way of a dictionary, which also holds values that no row uses. */
  static DictionaryVector coded(ColumnType type, List<?> unused, @Nullable Object... values) {
    Set<Object> distinct = new LinkedHashSet<>(unused);
    Arrays.stream(values).filter(Objects::nonNull).forEach(distinct::add);
    List<Object> dictionary = new ArrayList<>(distinct);
    int[] codes = new int[values.length];
    boolean[] nulls = new boolean[values.length];
    for (int i = 0; i < values.length; i++) {
      nulls[i] = values[i] == null;
      codes[i] = nulls[i] ? 0 : dictionary.indexOf(values[i]);
    }
    return new DictionaryVector(values.length, codes, column(type, dictionary.toArray()), nulls);
  }

  static ColumnBatch batch(Vector... columns) {
    return new ColumnBatch(columns[0].length(), columns);
  }

  static Expression reference(int index, ColumnType type) {
    return new ColumnReference(index, type);
  }

  static Literal literal(ColumnType type, @Nullable Object value) {
    return new Literal(type, scalar(type, value));
  }

  static Literal text(@Nullable String value) {
    return literal(ColumnType.VARCHAR, value);
  }

  static Call call(ScalarFunction function, ColumnType type, Expression... operands) {
    return new Call(function, type, List.of(operands));
  }

  static Cast cast(Expression operand, ColumnType type) {
    return new Cast(operand, type, false);
  }

  static Cast tryCast(Expression operand, ColumnType type) {
    return new Cast(operand, type, true);
  }

  /** The expression's value for every row. */
  static List<@Nullable Object> evaluate(Expression expression, ColumnBatch batch) {
    return values(new ExpressionCompiler().compile(expression).evaluate(batch));
  }

  /** The value of an expression without columns. */
  static @Nullable Object evaluate(Expression expression) {
    return evaluate(expression, new ColumnBatch(1)).get(0);
  }

  /** The positions where the condition is true. */
  static List<Integer> select(Expression condition, ColumnBatch batch) {
    int[] positions = new int[batch.rowCount()];
    int count = new ExpressionCompiler().compileFilter(condition).select(batch, positions);
    return Arrays.stream(positions, 0, count).boxed().toList();
  }

  static List<@Nullable Object> values(Vector vector) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < vector.length(); i++) {
      values.add(value(vector.type(), RowValues.read(vector, i)));
    }
    return values;
  }

  /**
   * A value in the form vectors and literals hold: made of Boolean, any integer, Float, Double,
   * BigDecimal or its text, String, byte[], hexadecimal text for bytes, ISO text for dates and
   * times.
   */
  static @Nullable Object scalar(ColumnType type, @Nullable Object value) {
    if (value == null) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN, REAL, DOUBLE -> value;
      case TINYINT, SMALLINT, INTEGER, BIGINT -> ((Number) value).longValue();
      case DECIMAL -> {
        BigInteger unscaled =
            new BigDecimal(value.toString()).setScale(type.scale()).unscaledValue();
        yield type.precision() <= ColumnType.MAX_LONG_PRECISION
            ? (Object) unscaled.longValueExact()
            : unscaled;
      }
      case VARCHAR -> ((String) value).getBytes(StandardCharsets.UTF_8);
      case VARBINARY, UUID -> HexFormat.of().parseHex(((String) value).replace("-", ""));
      case DATE -> LocalDate.parse((String) value).toEpochDay();
      case TIME -> LocalTime.parse((String) value).toNanoOfDay() / 1000;
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          ChronoUnit.MICROS.between(EPOCH, LocalDateTime.parse((String) value));
    };
  }

  /** The reverse of {@link #scalar}; integers as Long, decimals, dates and times as text. */
  static @Nullable Object value(ColumnType type, @Nullable Object scalar) {
    if (scalar == null) {
      return null;
    }
    return switch (type.kind()) {
      case BOOLEAN, TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE -> scalar;
      case DECIMAL -> {
        BigInteger unscaled =
            scalar instanceof BigInteger big ? big : BigInteger.valueOf((Long) scalar);
        yield new BigDecimal(unscaled, type.scale()).toPlainString();
      }
      case VARCHAR -> new String((byte[]) scalar, StandardCharsets.UTF_8);
      case VARBINARY, UUID -> HexFormat.of().formatHex((byte[]) scalar);
      case DATE -> LocalDate.ofEpochDay((Long) scalar).toString();
      case TIME -> LocalTime.ofNanoOfDay((Long) scalar * 1000).toString();
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          EPOCH.plus((Long) scalar, ChronoUnit.MICROS).toString();
    };
  }
}
