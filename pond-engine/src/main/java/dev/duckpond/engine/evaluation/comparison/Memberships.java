package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.evaluation.kernel.Decimals;
import dev.duckpond.engine.expression.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Chooses conditions for IN. */
public final class Memberships {
  private Memberships() {}

  /**
   * The condition that a column equals one of some literals.
   *
   * @param literals none of them null; of the column's type, or DECIMALs as it is
   */
  public static ColumnCondition among(ColumnType column, List<Literal> literals) {
    return switch (column.physicalType()) {
      case BOOLEAN ->
          new BooleanEqual(
              literals.stream().anyMatch(literal -> Boolean.FALSE.equals(literal.value())),
              literals.stream().anyMatch(literal -> Boolean.TRUE.equals(literal.value())));
      case INT, LONG -> new LongMembers(longs(column, literals));
      case FLOAT ->
          new LongMembers(
              literals.stream()
                  .mapToLong(literal -> LongMembers.key((Float) value(literal)))
                  .toArray());
      case DOUBLE ->
          new LongMembers(
              literals.stream()
                  .mapToLong(literal -> LongMembers.key((Double) value(literal)))
                  .toArray());
      case INT128 -> {
        Set<BigInteger> members = new HashSet<>();
        for (BigDecimal value : scaled(column, literals)) {
          members.add(value.toBigIntegerExact());
        }
        yield new WideMembers(members);
      }
      case BYTES ->
          new BytesMembers(literals.stream().map(literal -> (byte[]) value(literal)).toList());
    };
  }

  private static long[] longs(ColumnType column, List<Literal> literals) {
    if (column.kind() != TypeKind.DECIMAL) {
      return literals.stream().mapToLong(literal -> (Long) value(literal)).toArray();
    }
    return scaled(column, literals).stream()
        .filter(value -> value.toBigInteger().bitLength() < Long.SIZE)
        .mapToLong(BigDecimal::longValueExact)
        .toArray();
  }

  /** Unscaled values at the column's scale; a literal that has none there equals no value. */
  private static List<BigDecimal> scaled(ColumnType column, List<Literal> literals) {
    List<BigDecimal> scaled = new ArrayList<>();
    for (Literal literal : literals) {
      BigDecimal value =
          Decimals.value(literal.type(), value(literal)).scaleByPowerOfTen(column.scale());
      if (value.stripTrailingZeros().scale() <= 0) {
        scaled.add(value);
      }
    }
    return scaled;
  }

  private static Object value(Literal literal) {
    return Objects.requireNonNull(literal.value());
  }
}
