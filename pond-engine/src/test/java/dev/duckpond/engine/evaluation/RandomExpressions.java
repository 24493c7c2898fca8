package dev.duckpond.engine.evaluation;

import static dev.duckpond.columnar.type.ColumnType.BIGINT;
import static dev.duckpond.columnar.type.ColumnType.BOOLEAN;
import static dev.duckpond.columnar.type.ColumnType.DOUBLE;
import static dev.duckpond.columnar.type.ColumnType.INTEGER;
import static dev.duckpond.columnar.type.ColumnType.VARCHAR;
import static dev.duckpond.engine.evaluation.Columns.call;
import static dev.duckpond.engine.evaluation.Columns.cast;
import static dev.duckpond.engine.evaluation.Columns.literal;
import static dev.duckpond.engine.evaluation.Columns.reference;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Expressions and batches for them: two columns of each of {@link #TYPES}. */
final class RandomExpressions {
  static final ColumnType NARROW = ColumnType.decimal(6, 2);
  static final ColumnType WIDE = ColumnType.decimal(22, 3);
  static final List<ColumnType> TYPES =
      List.of(BIGINT, INTEGER, DOUBLE, NARROW, WIDE, VARCHAR, BOOLEAN);

  private static final List<ScalarFunction> COMPARISONS =
      List.of(
          ScalarFunction.EQUAL,
          ScalarFunction.NOT_EQUAL,
          ScalarFunction.LESS,
          ScalarFunction.LESS_OR_EQUAL,
          ScalarFunction.GREATER,
          ScalarFunction.GREATER_OR_EQUAL,
          ScalarFunction.IS_DISTINCT_FROM);

  private static final List<ScalarFunction> OPERATORS =
      List.of(
          ScalarFunction.ADD,
          ScalarFunction.SUBTRACT,
          ScalarFunction.MULTIPLY,
          ScalarFunction.DIVIDE,
          ScalarFunction.MODULO);

  private final Random random;

  RandomExpressions(long seed) {
    this.random = new Random(seed);
  }

  /** Columns with or without nulls and dictionaries, perhaps a selection of others. */
  ColumnBatch batch() {
    int rows = random.nextInt(40);
    Vector[] columns = new Vector[TYPES.size() * 2];
    for (int i = 0; i < columns.length; i++) {
      ColumnType type = TYPES.get(i / 2);
      boolean nulls = random.nextBoolean();
      @Nullable Object[] values = new Object[rows];
      for (int row = 0; row < rows; row++) {
        values[row] = nulls && random.nextInt(4) == 0 ? null : value(type);
      }
      columns[i] =
          random.nextBoolean()
              ? Columns.column(type, values)
              : Columns.coded(type, List.of(value(type), value(type), value(type)), values);
    }
    ColumnBatch batch = new ColumnBatch(rows, columns);
    if (rows == 0 || random.nextBoolean()) {
      return batch;
    }
    int[] selected = random.ints(random.nextInt(rows), 0, rows).sorted().distinct().toArray();
    return batch.select(selected, selected.length);
  }

  private Object value(ColumnType type) {
    return switch (type.kind()) {
      case BOOLEAN -> random.nextBoolean();
      case BIGINT -> pick(0L, 1L, -1L, 2L, 3L, 7L, -5L, Long.MAX_VALUE, Long.MIN_VALUE, 1L << 40);
      case INTEGER -> pick(0L, 1L, -1L, 2L, 3L, -5L, 100L, (long) Integer.MIN_VALUE, 65536L);
      case DOUBLE -> pick(0.0, -0.0, 1.5, -2.25, Double.NaN, Double.POSITIVE_INFINITY, 1e300);
      case DECIMAL ->
          type.equals(NARROW)
              ? pick("0.00", "1.00", "-1.25", "9999.99", "-9999.99", "0.01", "3.33")
              : pick("0.000", "1.000", "-1.250", "9".repeat(19) + ".999", "0.001", "0.333");
      default -> pick("", "a", "abc", "Ab", "日本", "é", "a%b", "banana", "😀x");
    };
  }

  Expression expression(ColumnType type, int depth) {
    if (depth == 0 || random.nextInt(8) == 0) {
      int column = TYPES.indexOf(type) * 2 + random.nextInt(2);
      return switch (random.nextInt(5)) {
        case 0 -> literal(type, random.nextInt(6) == 0 ? null : value(type));
        default -> reference(column, type);
      };
    } else if (random.nextInt(6) == 0) {
      return new Case(
          type,
          List.of(
              new Case.Branch(expression(BOOLEAN, depth - 1), expression(type, depth - 1)),
              new Case.Branch(expression(BOOLEAN, depth - 1), expression(type, depth - 1))),
          expression(type, depth - 1));
    } else if (type.equals(BOOLEAN)) {
      return condition(depth - 1);
    } else if (type.equals(VARCHAR)) {
      return text(depth - 1);
    } else if (random.nextInt(6) == 0) {
      return conversion(type, depth - 1);
    }
    Expression left = expression(type, depth - 1);
    Expression right = expression(decimalOrSame(type), depth - 1);
    return random.nextInt(6) == 0
        ? call(ScalarFunction.GREATEST, type, left, expression(type, depth - 1))
        : call(pick(OPERATORS.toArray(ScalarFunction[]::new)), type, left, right);
  }

  /** The operands of decimal operators may have types of their own. */
  private ColumnType decimalOrSame(ColumnType type) {
    return type.precision() == 0 ? type : pick(NARROW, WIDE);
  }

  private Expression conversion(ColumnType type, int depth) {
    if (type.equals(DOUBLE)) {
      return cast(expression(pick(BIGINT, INTEGER, NARROW, WIDE), depth), type);
    }
    return cast(expression(pick(BIGINT, INTEGER, NARROW, WIDE), depth), type);
  }

  private Expression text(int depth) {
    Expression text = expression(VARCHAR, depth);
    return switch (random.nextInt(5)) {
      case 0 -> call(ScalarFunction.UPPER, VARCHAR, text);
      case 1 -> call(ScalarFunction.CONCAT, VARCHAR, text, expression(VARCHAR, depth));
      case 2 ->
          call(ScalarFunction.CONCAT_SKIPPING_NULLS, VARCHAR, text, expression(VARCHAR, depth));
      case 3 -> cast(expression(pick(BIGINT, NARROW, BOOLEAN), depth), VARCHAR);
      default ->
          call(
              ScalarFunction.SUBSTRING,
              VARCHAR,
              text,
              literal(INTEGER, random.nextInt(5) - 1),
              literal(INTEGER, random.nextInt(4)));
    };
  }

  private Expression condition(int depth) {
    ColumnType type = TYPES.get(random.nextInt(TYPES.size()));
    return switch (random.nextInt(9)) {
      case 0, 1 ->
          call(
              pick(ScalarFunction.AND, ScalarFunction.OR),
              BOOLEAN,
              expression(BOOLEAN, depth),
              expression(BOOLEAN, depth),
              expression(BOOLEAN, depth));
      case 2 -> call(ScalarFunction.NOT, BOOLEAN, expression(BOOLEAN, depth));
      case 3 ->
          call(
              pick(ScalarFunction.IS_NULL, ScalarFunction.IS_NOT_NULL),
              BOOLEAN,
              expression(type, depth));
      case 4 ->
          call(
              pick(ScalarFunction.IS_TRUE, ScalarFunction.IS_NOT_FALSE),
              BOOLEAN,
              expression(BOOLEAN, depth));
      case 5 -> in(type, depth);
      case 6 ->
          call(
              ScalarFunction.LIKE,
              BOOLEAN,
              expression(VARCHAR, depth),
              literal(VARCHAR, pick("a%", "%a", "%a%", "_", "a%b", "%a%a", "", "_%", "%日_", "é")));
      case 7 ->
          call(
              pick(COMPARISONS.toArray(ScalarFunction[]::new)),
              BOOLEAN,
              expression(type, depth),
              literal(type, value(type)));
      default ->
          call(
              pick(COMPARISONS.toArray(ScalarFunction[]::new)),
              BOOLEAN,
              expression(type, depth),
              expression(decimalOrSame(type), depth));
    };
  }

  private Expression in(ColumnType type, int depth) {
    List<Expression> operands = new ArrayList<>();
    operands.add(expression(type, depth));
    for (int i = random.nextInt(4); i >= 0; i--) {
      operands.add(literal(type, random.nextInt(8) == 0 ? null : value(type)));
    }
    return call(ScalarFunction.IN, BOOLEAN, operands.toArray(Expression[]::new));
  }

  @SafeVarargs
  private <T> T pick(T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
