package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Chooses conditions for comparisons. */
public final class Comparisons {
  private static final BigInteger LEAST_128 = BigInteger.ONE.shiftLeft(127).negate();
  private static final BigInteger GREATEST_128 = LEAST_128.negate().subtract(BigInteger.ONE);

  private Comparisons() {}

  /**
   * The condition that a column stands in a relation to a constant.
   *
   * @param constantType the same as the column's, or another DECIMAL
   * @param constant in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes
   */
  public static ColumnCondition withConstant(
      Relation relation, ColumnType columnType, ColumnType constantType, Object constant) {
    return switch (columnType.physicalType()) {
      case BOOLEAN ->
          new BooleanEqual(
              relation.holds(Boolean.compare(false, (Boolean) constant)),
              relation.holds(Boolean.compare(true, (Boolean) constant)));
      case INT, LONG, INT128 -> {
        BigDecimal value =
            Decimals.value(constantType, constant).scaleByPowerOfTen(columnType.scale());
        yield switch (columnType.physicalType()) {
          case INT -> intRange(relation, value);
          case LONG -> longRange(relation, value);
          default -> wideRange(relation, value);
        };
      }
      case FLOAT -> DoubleRange.of(relation, (Float) constant);
      case DOUBLE -> DoubleRange.of(relation, (Double) constant);
      case BYTES ->
          switch (relation) {
            case EQUAL -> new BytesEqual((byte[]) constant, false);
            case NOT_EQUAL -> new BytesEqual((byte[]) constant, true);
            default -> new BytesOrder(relation, (byte[]) constant);
          };
    };
  }

  /** The condition that two columns of one type, or two DECIMALs, stand in a relation. */
  public static PairCondition ofColumns(Relation relation, ColumnType left, ColumnType right) {
    if (left.kind() == TypeKind.DECIMAL && right.kind() == TypeKind.DECIMAL) {
      return left.scale() == right.scale() && Decimals.isLong(left) && Decimals.isLong(right)
          ? new IntegerPair(relation)
          : new DecimalPair(relation);
    }
    return switch (left.physicalType()) {
      case BOOLEAN, INT, LONG -> new IntegerPair(relation);
      case FLOAT, DOUBLE -> new DoublePair(relation);
      case BYTES -> new BytesPair(relation);
      case INT128 -> new DecimalPair(relation);
    };
  }

  private static ColumnCondition intRange(Relation relation, BigDecimal constant) {
    Bounds bounds =
        Bounds.of(
            relation,
            constant,
            BigInteger.valueOf(Integer.MIN_VALUE),
            BigInteger.valueOf(Integer.MAX_VALUE));
    return new IntRange(
        bounds.least().intValueExact(), bounds.greatest().intValueExact(), bounds.negated());
  }

  private static ColumnCondition longRange(Relation relation, BigDecimal constant) {
    Bounds bounds =
        Bounds.of(
            relation,
            constant,
            BigInteger.valueOf(Long.MIN_VALUE),
            BigInteger.valueOf(Long.MAX_VALUE));
    return new LongRange(
        bounds.least().longValueExact(), bounds.greatest().longValueExact(), bounds.negated());
  }

  private static ColumnCondition wideRange(Relation relation, BigDecimal constant) {
    Bounds bounds = Bounds.of(relation, constant, LEAST_128, GREATEST_128);
    return new Int128Range(bounds.least(), bounds.greatest(), bounds.negated());
  }

  /** The integers that stand in a relation to a number, or all others. */
  private record Bounds(BigInteger least, BigInteger greatest, boolean negated) {
    static Bounds of(
        Relation relation, BigDecimal constant, BigInteger minimum, BigInteger maximum) {
      return switch (relation) {
        case EQUAL ->
            within(
                constant.setScale(0, RoundingMode.CEILING).toBigInteger(),
                constant.setScale(0, RoundingMode.FLOOR).toBigInteger(),
                minimum,
                maximum);
        case LESS ->
            within(
                minimum,
                constant.setScale(0, RoundingMode.CEILING).toBigInteger().subtract(BigInteger.ONE),
                minimum,
                maximum);
        case LESS_OR_EQUAL ->
            within(
                minimum, constant.setScale(0, RoundingMode.FLOOR).toBigInteger(), minimum, maximum);
        case NOT_EQUAL, GREATER, GREATER_OR_EQUAL -> {
          Bounds opposite = of(relation.negated(), constant, minimum, maximum);
          yield new Bounds(opposite.least, opposite.greatest, !opposite.negated);
        }
      };
    }

    private static Bounds within(
        BigInteger least, BigInteger greatest, BigInteger minimum, BigInteger maximum) {
      BigInteger lower = least.max(minimum);
      BigInteger upper = greatest.min(maximum);
      return lower.compareTo(upper) <= 0
          ? new Bounds(lower, upper, false)
          : new Bounds(minimum, maximum, true);
    }
  }
}
