package dev.duckpond.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class TypeWideningProperties {
  @Property
  void theCommonTypeDoesNotDependOnTheOrderAndHoldsItself(
      @ForAll("types") ColumnType left, @ForAll("types") ColumnType right) {
    Optional<ColumnType> common = TypeWidening.commonType(left, right);
    assertEquals(common, TypeWidening.commonType(right, left));
    common.ifPresent(type -> assertEquals(common, TypeWidening.commonType(type, left)));
  }

  @Property
  void wideningKeepsTheOrderOfValuesAndTheirForm(
      @ForAll("types") ColumnType from,
      @ForAll("types") ColumnType other,
      @ForAll long first,
      @ForAll long second) {
    Optional<ColumnType> to = TypeWidening.commonType(from, other);
    if (to.isEmpty()) {
      return;
    }
    Object left = value(from, first);
    Object right = value(from, second);
    Object widenedLeft = TypeWidening.widen(left, from, to.get());
    Object widenedRight = TypeWidening.widen(right, from, to.get());
    ScalarValue.check(to.get(), widenedLeft);
    int order = Integer.signum(ScalarValue.compare(left, right));
    int widenedOrder = Integer.signum(ScalarValue.compare(widenedLeft, widenedRight));
    assertTrue(widenedOrder == order || widenedOrder == 0);
  }

  @Property
  void vectorsAreWidenedAsTheirValuesAre(
      @ForAll("types") ColumnType from,
      @ForAll("types") ColumnType other,
      @ForAll List<@Nullable Long> seeds) {
    Optional<ColumnType> to = TypeWidening.commonType(from, other);
    if (to.isEmpty()) {
      return;
    }
    VectorBuilder builder = new VectorBuilder(from);
    for (Long seed : seeds) {
      builder.appendScalar(seed == null || seed % 5 == 0 ? null : value(from, seed));
    }
    Vector vector = builder.build();
    Vector widened = new VectorWidening(to.get()).widen(vector);
    assertEquals(to.get(), widened.type());
    for (int row = 0; row < vector.length(); row++) {
      Object value = VectorValues.scalar(vector, row);
      assertEquals(
          value == null ? null : TypeWidening.widen(value, from, to.get()),
          VectorValues.scalar(widened, row));
    }
  }

  @Provide
  Arbitrary<ColumnType> types() {
    return Arbitraries.of(
        ColumnType.TINYINT,
        ColumnType.SMALLINT,
        ColumnType.INTEGER,
        ColumnType.BIGINT,
        ColumnType.REAL,
        ColumnType.DOUBLE,
        ColumnType.decimal(5, 2),
        ColumnType.decimal(18, 0),
        ColumnType.decimal(25, 10),
        ColumnType.DATE,
        ColumnType.TIMESTAMP,
        ColumnType.BOOLEAN);
  }

  /** Some value of a type. */
  private static Object value(ColumnType type, long seed) {
    return switch (type.kind()) {
      case TINYINT -> (long) (byte) seed;
      case SMALLINT -> (long) (short) seed;
      case INTEGER -> (long) (int) seed;
      // The years that TIMESTAMP holds.
      case DATE -> seed % 100_000_000;
      case REAL -> (float) seed;
      case DOUBLE -> (double) seed;
      case BOOLEAN -> seed > 0;
      case DECIMAL -> {
        BigInteger unscaled =
            BigInteger.valueOf(seed)
                .multiply(BigInteger.valueOf(1_000_003))
                .remainder(BigInteger.TEN.pow(type.precision()));
        yield type.physicalType() == PhysicalType.LONG
            ? (Object) unscaled.longValueExact()
            : unscaled;
      }
      default -> seed;
    };
  }
}
