package dev.duckpond.calcite.expression;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Cast;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.Optional;

/** Makes the types of operands fit, since the engine converts nothing by itself. */
public final class Conversions {
  private static final int BIGINT_DIGITS = 19;
  private static final int INTEGER_DIGITS = 10;
  private static final int SMALLINT_DIGITS = 5;
  private static final int TINYINT_DIGITS = 3;

  private Conversions() {}

  /** An expression as one of another type: itself, another literal, or a cast. */
  public static Expression to(Expression expression, ColumnType type) {
    if (expression.type().equals(type)) {
      return expression;
    }
    if (expression instanceof Literal literal) {
      Optional<Literal> converted = ConstantValues.converted(literal, type);
      if (converted.isPresent()) {
        return converted.get();
      }
    }
    return new Cast(expression, type, false);
  }

  /** Two expressions made comparable. */
  public record Pair(Expression left, Expression right) {
    @SuppressWarnings("ArgumentSelectionDefectChecker")
    Pair mirrored() {
      return new Pair(right, left);
    }
  }

  /**
   * Makes two expressions comparable. A literal is brought to the other's type where that is exact,
   * so that a column stays bare and statistics apply.
   */
  public static Pair comparable(Expression left, Expression right) {
    if (right instanceof Literal literal && !(left instanceof Literal)) {
      return comparable(left, literal);
    }
    if (left instanceof Literal literal && !(right instanceof Literal)) {
      return comparable(right, literal).mirrored();
    }
    ColumnType common = common(left.type(), right.type());
    return new Pair(to(left, common), to(right, common));
  }

  private static Pair comparable(Expression operand, Literal literal) {
    Expression bare = withoutWidening(operand);
    Optional<Literal> exact = ConstantValues.converted(literal, bare.type());
    if (exact.isPresent()) {
      return new Pair(bare, exact.get());
    }
    ColumnType common = common(operand.type(), literal.type());
    return new Pair(to(operand, common), to(literal, common));
  }

  /**
   * The type in which values of two types compare.
   *
   * @throws QueryException {@link ErrorCode#TYPE_MISMATCH} when there is none
   */
  public static ColumnType common(ColumnType left, ColumnType right) {
    if (left.equals(right)) {
      return left;
    }
    if (isNumber(left) && isNumber(right)) {
      return commonNumber(left, right);
    }
    if (isDateTime(left) && isDateTime(right)) {
      return left.kind() == TypeKind.DATE
          ? right
          : right.kind() == TypeKind.DATE ? left : instant();
    }
    throw new QueryException(
        ErrorCode.TYPE_MISMATCH, "a " + left + " does not compare with a " + right);
  }

  /** An expression without casts that keep all values and their order. */
  private static Expression withoutWidening(Expression expression) {
    if (!(expression instanceof Cast cast)) {
      return expression;
    }
    ColumnType from = cast.operand().type();
    ColumnType to = cast.type();
    boolean keeps =
        switch (to.kind()) {
          case SMALLINT, INTEGER, BIGINT -> isInteger(from) && digits(from) <= digits(to);
          case DECIMAL ->
              (isInteger(from) || from.kind() == TypeKind.DECIMAL)
                  && decimal(from).scale() <= to.scale()
                  && decimal(from).precision() - decimal(from).scale()
                      <= to.precision() - to.scale();
          case DOUBLE -> isInteger(from) && digits(from) <= INTEGER_DIGITS;
          case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> from.kind() == TypeKind.DATE;
          default -> false;
        };
    return keeps ? withoutWidening(cast.operand()) : expression;
  }

  private static ColumnType instant() {
    return ColumnType.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
  }

  private static ColumnType commonNumber(ColumnType left, ColumnType right) {
    if (isFloating(left) || isFloating(right)) {
      return ColumnType.DOUBLE;
    }
    if (left.kind() == TypeKind.DECIMAL || right.kind() == TypeKind.DECIMAL) {
      ColumnType leftDecimal = decimal(left);
      ColumnType rightDecimal = decimal(right);
      int scale = Math.max(leftDecimal.scale(), rightDecimal.scale());
      int whole =
          Math.max(
              leftDecimal.precision() - leftDecimal.scale(),
              rightDecimal.precision() - rightDecimal.scale());
      int precision = Math.min(ColumnType.MAX_PRECISION, whole + scale);
      return ColumnType.decimal(precision, Math.min(scale, precision));
    }
    return digits(left) >= digits(right) ? left : right;
  }

  /** The decimal type that holds all values of an integer type; a decimal type itself. */
  public static ColumnType decimal(ColumnType type) {
    return type.kind() == TypeKind.DECIMAL ? type : ColumnType.decimal(digits(type), 0);
  }

  private static int digits(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT -> TINYINT_DIGITS;
      case SMALLINT -> SMALLINT_DIGITS;
      case INTEGER -> INTEGER_DIGITS;
      default -> BIGINT_DIGITS;
    };
  }

  public static boolean isNumber(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL -> true;
      default -> false;
    };
  }

  public static boolean isInteger(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT, SMALLINT, INTEGER, BIGINT -> true;
      default -> false;
    };
  }

  private static boolean isFloating(ColumnType type) {
    return type.kind() == TypeKind.REAL || type.kind() == TypeKind.DOUBLE;
  }

  private static boolean isDateTime(ColumnType type) {
    return switch (type.kind()) {
      case DATE, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> true;
      default -> false;
    };
  }
}
