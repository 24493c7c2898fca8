package dev.duckpond.columnar.arrow;

import dev.duckpond.columnar.arrow.ArrowField.Bits;
import dev.duckpond.columnar.arrow.ArrowField.Fixed;
import dev.duckpond.columnar.arrow.ArrowField.FixedBytes;
import dev.duckpond.columnar.arrow.ArrowField.Offsets;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
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
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;
import org.jspecify.annotations.Nullable;

/** Reads the columns of one record batch, in order, from its buffers. Trusts no length. */
final class BodyReader {
  private final RecordBatch batch;
  private final byte[] body;
  private final int rowCount;
  private int nextNode;
  private int nextBuffer;

  BodyReader(RecordBatch batch, byte[] body, int rowCount) {
    this.batch = batch;
    this.body = body;
    this.rowCount = rowCount;
  }

  /** The next column. */
  Vector read(ArrowField arrowField) throws ArrowException {
    String name = arrowField.field().name();
    if (nextNode >= batch.nodesLength()) {
      throw new ArrowException("an Arrow batch has nothing of the field " + name);
    }
    FieldNode node = batch.nodes(nextNode++);
    if (node.length() != rowCount) {
      throw new ArrowException(
          "the Arrow field " + name + " has " + node.length() + " rows, not " + rowCount);
    }
    boolean[] nulls = nulls(nextBuffer(name), node.nullCount(), name);
    if (nulls != null && !arrowField.field().nullable()) {
      throw new ArrowException("the Arrow field " + name + " is required, but has nulls");
    }
    if (arrowField.layout() instanceof Bits) {
      return booleans(arrowField, nulls);
    } else if (arrowField.layout() instanceof Fixed layout) {
      return numbers(arrowField, layout, nulls);
    } else if (arrowField.layout() instanceof FixedBytes layout) {
      return fixedBytes(arrowField, layout.width(), nulls);
    } else if (arrowField.layout() instanceof Offsets layout) {
      return bytes(arrowField, layout.width(), nulls);
    }
    throw new ArrowException("the Arrow field " + name + " has an unknown layout");
  }

  private ByteBuffer nextBuffer(String name) throws ArrowException {
    if (nextBuffer >= batch.buffersLength()) {
      throw new ArrowException("an Arrow batch lacks a buffer of the field " + name);
    }
    Buffer buffer = batch.buffers(nextBuffer++);
    boolean inside =
        buffer.offset() >= 0
            && buffer.length() >= 0
            && buffer.offset() <= body.length
            && buffer.length() <= body.length - buffer.offset();
    if (!inside) {
      throw new ArrowException(
          "a buffer of the Arrow field " + name + " lies outside of its batch");
    }
    return ByteBuffer.wrap(body, (int) buffer.offset(), (int) buffer.length())
        .slice()
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private ByteBuffer nextBuffer(String name, long neededSize) throws ArrowException {
    ByteBuffer buffer = nextBuffer(name);
    if (buffer.remaining() < neededSize) {
      throw new ArrowException(
          "a buffer of the Arrow field "
              + name
              + " has "
              + buffer.remaining()
              + " bytes and should have "
              + neededSize);
    }
    return buffer;
  }

  private boolean @Nullable [] nulls(ByteBuffer validity, long nullCount, String name)
      throws ArrowException {
    if (nullCount == 0) {
      return null;
    }
    if (validity.remaining() < bitmapSize()) {
      throw new ArrowException("the Arrow field " + name + " has nulls and does not say where");
    }
    boolean[] nulls = new boolean[rowCount];
    for (int row = 0; row < rowCount; row++) {
      nulls[row] = !bit(validity, row);
    }
    return nulls;
  }

  private long bitmapSize() {
    return (rowCount + 7L) / 8;
  }

  private static boolean bit(ByteBuffer bits, int row) {
    return ((bits.get(row >> 3) >> (row & 7)) & 1) != 0;
  }

  private Vector booleans(ArrowField field, boolean @Nullable [] nulls) throws ArrowException {
    ByteBuffer bits = nextBuffer(field.field().name(), bitmapSize());
    boolean[] values = new boolean[rowCount];
    for (int row = 0; row < rowCount; row++) {
      values[row] = bit(bits, row);
    }
    return new BooleanVector(field.field().type(), rowCount, values, nulls);
  }

  private Vector numbers(ArrowField field, Fixed layout, boolean @Nullable [] nulls)
      throws ArrowException {
    ColumnType type = field.field().type();
    String name = field.field().name();
    ByteBuffer buffer = nextBuffer(name, (long) layout.width() * rowCount);
    switch (type.physicalType()) {
      case FLOAT -> {
        float[] values = new float[rowCount];
        buffer.asFloatBuffer().get(values);
        return new FloatVector(type, rowCount, values, nulls);
      }
      case DOUBLE -> {
        double[] values = new double[rowCount];
        buffer.asDoubleBuffer().get(values);
        return new DoubleVector(type, rowCount, values, nulls);
      }
      case INT -> {
        int[] values = new int[rowCount];
        for (int row = 0; row < rowCount; row++) {
          if (nulls == null || !nulls[row]) {
            values[row] = (int) integer(buffer, layout, row, name, Integer.MAX_VALUE);
          }
        }
        return new IntVector(type, rowCount, values, nulls);
      }
      default -> {
        long[] values = new long[rowCount];
        for (int row = 0; row < rowCount; row++) {
          if (nulls == null || !nulls[row]) {
            values[row] = integer(buffer, layout, row, name, Long.MAX_VALUE);
          }
        }
        return new LongVector(type, rowCount, values, nulls);
      }
    }
  }

  private static long integer(ByteBuffer buffer, Fixed layout, int row, String name, long maximum)
      throws ArrowException {
    int at = layout.width() * row;
    long value =
        switch (layout.width()) {
          case Byte.BYTES -> layout.signed() ? buffer.get(at) : Byte.toUnsignedLong(buffer.get(at));
          case Short.BYTES ->
              layout.signed() ? buffer.getShort(at) : Short.toUnsignedLong(buffer.getShort(at));
          case Integer.BYTES ->
              layout.signed() ? buffer.getInt(at) : Integer.toUnsignedLong(buffer.getInt(at));
          case Long.BYTES -> buffer.getLong(at);
          default ->
              throw new ArrowException(
                  "the Arrow field " + name + " has values of " + layout.width() + " bytes");
        };
    long multiplier = layout.multiplier();
    long scaled;
    if (multiplier < 0) {
      scaled = Math.floorDiv(value, -multiplier);
    } else if (multiplier == 1) {
      scaled = value;
    } else {
      scaled = value * multiplier;
      if (Math.multiplyHigh(value, multiplier) != scaled >> (Long.SIZE - 1)) {
        throw outOfRange(name, value);
      }
    }
    if (scaled > maximum || scaled < -maximum - 1) {
      throw outOfRange(name, value);
    }
    return scaled;
  }

  private static ArrowException outOfRange(String name, long value) {
    return new ArrowException("the Arrow field " + name + " has " + value + ", out of range");
  }

  private Vector fixedBytes(ArrowField field, int width, boolean @Nullable [] nulls)
      throws ArrowException {
    ColumnType type = field.field().type();
    ByteBuffer buffer = nextBuffer(field.field().name(), (long) width * rowCount);
    if (type.kind() == TypeKind.DECIMAL) {
      return decimals(field, buffer, nulls);
    }
    byte[] data = new byte[width * rowCount];
    buffer.get(data);
    int[] starts = new int[rowCount];
    int[] lengths = new int[rowCount];
    for (int row = 0; row < rowCount; row++) {
      starts[row] = row * width;
      lengths[row] = nulls != null && nulls[row] ? 0 : width;
    }
    return new BytesVector(type, rowCount, data, starts, lengths, nulls);
  }

  private Vector decimals(ArrowField field, ByteBuffer buffer, boolean @Nullable [] nulls)
      throws ArrowException {
    ColumnType type = field.field().type();
    long[] low = new long[rowCount];
    long[] high = new long[rowCount];
    boolean oneLong = type.physicalType() == PhysicalType.LONG;
    for (int row = 0; row < rowCount; row++) {
      if (nulls == null || !nulls[row]) {
        low[row] = buffer.getLong(16 * row);
        high[row] = buffer.getLong(16 * row + Long.BYTES);
        if (oneLong && high[row] != low[row] >> (Long.SIZE - 1)) {
          throw new ArrowException(
              "the Arrow field " + field.field().name() + " has a value beyond " + type);
        }
      }
    }
    return oneLong
        ? new LongVector(type, rowCount, low, nulls)
        : new Int128Vector(type, rowCount, high, low, nulls);
  }

  private Vector bytes(ArrowField field, int offsetWidth, boolean @Nullable [] nulls)
      throws ArrowException {
    String name = field.field().name();
    // The offsets of no rows may be left out.
    long offsetsSize = rowCount == 0 ? 0 : (long) offsetWidth * (rowCount + 1);
    ByteBuffer offsets = nextBuffer(name, offsetsSize);
    ByteBuffer values = nextBuffer(name);
    byte[] data = new byte[values.remaining()];
    values.get(data);
    int[] starts = new int[rowCount];
    int[] lengths = new int[rowCount];
    for (int row = 0; row < rowCount; row++) {
      long start = offset(offsets, offsetWidth, row);
      long end = offset(offsets, offsetWidth, row + 1);
      if (start < 0 || end < start || end > data.length) {
        throw new ArrowException(
            "the Arrow field "
                + name
                + " has a value from "
                + start
                + " to "
                + end
                + " of "
                + data.length
                + " bytes");
      }
      starts[row] = (int) start;
      lengths[row] = nulls != null && nulls[row] ? 0 : (int) (end - start);
    }
    return new BytesVector(field.field().type(), rowCount, data, starts, lengths, nulls);
  }

  private static long offset(ByteBuffer offsets, int width, int row) {
    return width == Integer.BYTES ? offsets.getInt(width * row) : offsets.getLong(width * row);
  }
}
