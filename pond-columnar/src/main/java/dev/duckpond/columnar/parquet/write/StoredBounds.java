package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/**
 * Bounds as the file holds them. Long byte strings are cut, so a bound may lie outside of the
 * values; it is null where there is none.
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
record StoredBounds(
    byte @Nullable [] minimum,
    boolean minimumExact,
    byte @Nullable [] maximum,
    boolean maximumExact) {

  static StoredBounds of(Bounds bounds, ColumnType type) {
    Object minimum = bounds.minimum();
    Object maximum = bounds.maximum();
    if (minimum == null || maximum == null) {
      return new StoredBounds(null, false, null, false);
    }
    if (minimum instanceof byte[] low && maximum instanceof byte[] high) {
      return ofBytes(low, high, type);
    }
    return new StoredBounds(
        plain(zeroFor(minimum, true), type), true, plain(zeroFor(maximum, false), type), true);
  }

  private static StoredBounds ofBytes(byte[] minimum, byte[] maximum, ColumnType type) {
    if (LeafElements.physicalType(type) == Type.FIXED_LEN_BYTE_ARRAY) {
      return new StoredBounds(minimum, true, maximum, true);
    }
    TruncatedBounds cut = new TruncatedBounds(type.kind() == TypeKind.VARCHAR);
    byte[] low = cut.lower(minimum);
    byte[] high = cut.upper(maximum);
    return new StoredBounds(low, low.length == minimum.length, high, high == maximum);
  }

  /** A zero bound stands for both zeros: readers order -0.0 before 0.0, or hold them equal. */
  private static Object zeroFor(Object bound, boolean isMinimum) {
    if (bound instanceof Double d && d == 0) {
      return isMinimum ? -0.0 : 0.0;
    } else if (bound instanceof Float f && f == 0) {
      return isMinimum ? -0.0f : 0.0f;
    }
    return bound;
  }

  private static byte[] plain(Object bound, ColumnType type) {
    ByteBuffer buffer = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    if (bound instanceof Double d) {
      buffer.putDouble(d);
    } else if (bound instanceof Float f) {
      buffer.putFloat(f);
    } else {
      long value = (Long) bound;
      switch (LeafElements.physicalType(type)) {
        case BOOLEAN -> buffer.put((byte) value);
        case INT32 -> buffer.putInt((int) value);
        default -> buffer.putLong(value);
      }
    }
    byte[] bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }
}
