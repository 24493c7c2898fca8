package dev.duckpond.columnar.parquet.metadata;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** Turns the bounds in a file into values of the column. */
final class BoundDecoder {
  private static final long MAX_MILLIS = Long.MAX_VALUE / 1_000;

  private final Leaf leaf;
  private final ColumnType type;
  private final Conversion conversion;

  BoundDecoder(Leaf leaf, LeafType type) {
    this.leaf = leaf;
    this.type = type.type();
    this.conversion = type.conversion();
  }

  /** Whether values compare as the signed numbers they are stored as. */
  boolean isSigned() {
    return switch (leaf.physicalType()) {
      case BOOLEAN, FLOAT, DOUBLE -> true;
      case INT32, INT64 ->
          switch (conversion) {
            case NONE, SIGNED_8, SIGNED_16, DECIMAL, MILLIS, NANOS -> true;
            case UNSIGNED_8, UNSIGNED_16, UNSIGNED_32, UNSIGNED_64, INT96, FLOAT16, UNORDERED ->
                false;
          };
      case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> false;
    };
  }

  /**
   * A bound in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes; null when it is
   * none.
   */
  @Nullable Object decode(byte[] stored, boolean upper) {
    if (conversion == Conversion.UNORDERED) {
      return null;
    }
    ByteBuffer bytes = ByteBuffer.wrap(stored).order(ByteOrder.LITTLE_ENDIAN);
    return switch (leaf.physicalType()) {
      case BOOLEAN -> stored.length == 1 ? (Object) (stored[0] != 0) : null;
      case INT32 -> stored.length == 4 ? integer(bytes.getInt()) : null;
      case INT64 -> stored.length == 8 ? integer(bytes.getLong()) : null;
      case FLOAT -> stored.length == 4 ? real(bytes.getFloat(), upper) : null;
      case DOUBLE -> stored.length == 8 ? number(bytes.getDouble(), upper) : null;
      case INT96 -> null;
      case BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> bytes(stored, bytes, upper);
    };
  }

  private @Nullable Object integer(long value) {
    return switch (conversion) {
      case UNSIGNED_8 -> value & 0xFF;
      case UNSIGNED_16 -> value & 0xFFFF;
      case UNSIGNED_32 -> value & 0xFFFF_FFFFL;
      case UNSIGNED_64 -> new BigInteger(Long.toUnsignedString(value));
      case MILLIS -> value > MAX_MILLIS || value < -MAX_MILLIS ? null : (Object) (value * 1_000);
      // Values are rounded down, so both bounds are too.
      case NANOS -> Math.floorDiv(value, 1_000L);
      default -> unscaled(BigInteger.valueOf(value));
    };
  }

  private @Nullable Object unscaled(BigInteger value) {
    if (type.physicalType() == PhysicalType.INT128) {
      return value;
    }
    return value.bitLength() < Long.SIZE ? value.longValue() : null;
  }

  /** Zero has two signs, and which of them a writer chose for a bound means nothing. */
  private static @Nullable Object real(float value, boolean upper) {
    if (value == 0) {
      return upper ? 0.0f : -0.0f;
    }
    return Float.isNaN(value) ? null : (Object) value;
  }

  private static @Nullable Object number(double value, boolean upper) {
    if (value == 0) {
      return upper ? 0.0 : -0.0;
    }
    return Double.isNaN(value) ? null : (Object) value;
  }

  private @Nullable Object bytes(byte[] stored, ByteBuffer bytes, boolean upper) {
    return switch (conversion) {
      case DECIMAL -> stored.length == 0 ? null : unscaled(new BigInteger(stored));
      case FLOAT16 -> stored.length == 2 ? real(HalfFloat.toFloat(bytes.getShort()), upper) : null;
      default -> stored.clone();
    };
  }
}
