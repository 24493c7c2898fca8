package dev.duckpond.columnar.arrow;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Lays the columns of one batch out as the buffers of a record batch. */
final class BodyWriter {
  private static final int ALIGNMENT = 8;

  private final List<byte[]> buffers = new ArrayList<>();
  private final List<Long> nullCounts = new ArrayList<>();

  /** The buffers in order, without the padding between them. */
  List<byte[]> buffers() {
    return buffers;
  }

  /** The number of nulls of each column. */
  List<Long> nullCounts() {
    return nullCounts;
  }

  /** The size of a buffer with the padding after it. */
  static long paddedSize(long size) {
    return (size + ALIGNMENT - 1) & -ALIGNMENT;
  }

  /** Adds a column's buffers. */
  void add(Vector column) {
    Vector vector = column.flatten();
    addValidity(vector);
    int length = vector.length();
    if (vector instanceof BooleanVector v) {
      addBits(v.values(), length);
    } else if (vector instanceof IntVector v) {
      addInts(v, intWidth(v.type().kind()));
    } else if (vector instanceof LongVector v) {
      if (v.type().kind() == TypeKind.DECIMAL) {
        addSmallDecimals(v);
      } else {
        ByteBuffer buffer = littleEndian((long) Long.BYTES * length);
        buffer.asLongBuffer().put(v.values(), 0, length);
      }
    } else if (vector instanceof FloatVector v) {
      ByteBuffer buffer = littleEndian((long) Float.BYTES * length);
      buffer.asFloatBuffer().put(v.values(), 0, length);
    } else if (vector instanceof DoubleVector v) {
      ByteBuffer buffer = littleEndian((long) Double.BYTES * length);
      buffer.asDoubleBuffer().put(v.values(), 0, length);
    } else if (vector instanceof Int128Vector v) {
      addDecimals(v);
    } else if (vector instanceof BytesVector v) {
      addBytes(v);
    }
  }

  private void addValidity(Vector vector) {
    boolean[] nulls = vector.nulls();
    long nullCount = 0;
    byte[] bits = newBuffer(nulls == null ? 0 : bitmapSize(vector.length()));
    if (nulls != null) {
      for (int row = 0; row < vector.length(); row++) {
        if (nulls[row]) {
          nullCount++;
        } else {
          bits[row >> 3] |= (byte) (1 << (row & 7));
        }
      }
    }
    nullCounts.add(nullCount);
  }

  private void addBits(boolean[] values, int length) {
    byte[] bits = newBuffer(bitmapSize(length));
    for (int row = 0; row < length; row++) {
      if (values[row]) {
        bits[row >> 3] |= (byte) (1 << (row & 7));
      }
    }
  }

  private static int intWidth(TypeKind kind) {
    return switch (kind) {
      case TINYINT -> Byte.BYTES;
      case SMALLINT -> Short.BYTES;
      default -> Integer.BYTES;
    };
  }

  private void addInts(IntVector vector, int width) {
    ByteBuffer buffer = littleEndian((long) width * vector.length());
    for (int row = 0; row < vector.length(); row++) {
      int value = vector.values()[row];
      switch (width) {
        case Byte.BYTES -> buffer.put((byte) value);
        case Short.BYTES -> buffer.putShort((short) value);
        default -> buffer.putInt(value);
      }
    }
  }

  private void addSmallDecimals(LongVector vector) {
    ByteBuffer buffer = littleEndian(2L * Long.BYTES * vector.length());
    for (int row = 0; row < vector.length(); row++) {
      long value = vector.values()[row];
      buffer.putLong(value).putLong(value >> (Long.SIZE - 1));
    }
  }

  private void addDecimals(Int128Vector vector) {
    ByteBuffer buffer = littleEndian(2L * Long.BYTES * vector.length());
    for (int row = 0; row < vector.length(); row++) {
      buffer.putLong(vector.low()[row]).putLong(vector.high()[row]);
    }
  }

  private void addBytes(BytesVector vector) {
    ColumnType type = vector.type();
    int length = vector.length();
    boolean fixed = type.kind() == TypeKind.UUID;
    long size = 0;
    for (int row = 0; row < length; row++) {
      size += fixed ? ArrowFields.UUID_LENGTH : valueLength(vector, row);
    }
    if (fixed) {
      addUuids(vector, littleEndian(size));
      return;
    }
    ByteBuffer offsets = littleEndian((long) Integer.BYTES * (length + 1));
    ByteBuffer values = littleEndian(size);
    for (int row = 0; row < length; row++) {
      offsets.putInt(values.position());
      values.put(vector.data(), vector.starts()[row], valueLength(vector, row));
    }
    offsets.putInt(values.position());
  }

  private static void addUuids(BytesVector vector, ByteBuffer values) {
    for (int row = 0; row < vector.length(); row++) {
      if (vector.isNull(row)) {
        values.position(values.position() + ArrowFields.UUID_LENGTH);
      } else if (vector.lengths()[row] != ArrowFields.UUID_LENGTH) {
        throw new IllegalArgumentException("a UUID has 16 bytes, not " + vector.lengths()[row]);
      } else {
        values.put(vector.data(), vector.starts()[row], ArrowFields.UUID_LENGTH);
      }
    }
  }

  private static int valueLength(BytesVector vector, int row) {
    return vector.isNull(row) ? 0 : vector.lengths()[row];
  }

  private static long bitmapSize(int length) {
    return (length + 7L) / 8;
  }

  /** Adds a buffer, to be filled. */
  private byte[] newBuffer(long size) {
    if (size > Integer.MAX_VALUE - ALIGNMENT) {
      throw new IllegalArgumentException("a column of one Arrow batch exceeds 2 GiB");
    }
    byte[] buffer = new byte[(int) size];
    buffers.add(buffer);
    return buffer;
  }

  private ByteBuffer littleEndian(long size) {
    return ByteBuffer.wrap(newBuffer(size)).order(ByteOrder.LITTLE_ENDIAN);
  }
}
