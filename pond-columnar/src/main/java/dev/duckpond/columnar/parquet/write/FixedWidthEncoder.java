package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Comparator;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/** Values of up to eight bytes, handled as the bits of a {@code long}. */
final class FixedWidthEncoder extends LeafEncoder {
  private final LeafColumn leaf;
  private final Type storedAs;
  private final int width;
  private final LongDictionary dictionary = new LongDictionary();
  private long[] values = {};

  FixedWidthEncoder(LeafColumn leaf) {
    this.leaf = leaf;
    this.storedAs = LeafElements.physicalType(leaf.type());
    this.width =
        switch (storedAs) {
          case BOOLEAN -> 1;
          case INT32, FLOAT -> Integer.BYTES;
          case INT64, DOUBLE -> Long.BYTES;
          default -> throw new IllegalArgumentException(leaf.type() + " is stored as bytes");
        };
  }

  @Override
  void bind(Vector vector) {
    if (vector instanceof LongVector v) {
      if (storedAs == Type.INT32) {
        checkIntRange(v);
      }
      values = v.values();
      return;
    }
    int length = vector.length();
    long[] bits = new long[length];
    if (vector instanceof IntVector v) {
      for (int i = 0; i < length; i++) {
        bits[i] = v.values()[i];
      }
    } else if (vector instanceof DoubleVector v) {
      for (int i = 0; i < length; i++) {
        bits[i] = Double.doubleToRawLongBits(v.values()[i]);
      }
    } else if (vector instanceof FloatVector v) {
      for (int i = 0; i < length; i++) {
        bits[i] = Float.floatToRawIntBits(v.values()[i]);
      }
    } else if (vector instanceof BooleanVector v) {
      for (int i = 0; i < length; i++) {
        bits[i] = v.values()[i] ? 1 : 0;
      }
    } else {
      throw new IllegalArgumentException(vector.type() + " is no fixed-width type");
    }
    values = bits;
  }

  private void checkIntRange(LongVector vector) {
    for (int i = 0; i < vector.length(); i++) {
      long value = vector.values()[i];
      if (value != (int) value) {
        throw new IllegalArgumentException(
            "column "
                + leaf.name()
                + ": the unscaled value "
                + value
                + " is beyond "
                + leaf.type());
      }
    }
  }

  @Override
  int plainSize(int position) {
    return width;
  }

  @Override
  void writePlain(int position, GrowableBytes output) {
    write(values[position], output);
  }

  @Override
  int bit(int position) {
    return (int) values[position];
  }

  @Override
  int code(int position) {
    return dictionary.code(values[position]);
  }

  @Override
  Bounds bounds(int @Nullable [] positions, int from, int count) {
    if (count == 0) {
      return Bounds.NONE;
    }
    return switch (storedAs) {
      case DOUBLE -> doubleBounds(positions, from, count);
      case FLOAT -> floatBounds(positions, from, count);
      default -> longBounds(positions, from, count);
    };
  }

  private Bounds longBounds(int @Nullable [] positions, int from, int count) {
    long minimum = Long.MAX_VALUE;
    long maximum = Long.MIN_VALUE;
    for (int i = from; i < from + count; i++) {
      long value = values[positions == null ? i : positions[i]];
      minimum = Math.min(minimum, value);
      maximum = Math.max(maximum, value);
    }
    return new Bounds(minimum, maximum);
  }

  private Bounds doubleBounds(int @Nullable [] positions, int from, int count) {
    double minimum = Double.POSITIVE_INFINITY;
    double maximum = Double.NEGATIVE_INFINITY;
    boolean found = false;
    for (int i = from; i < from + count; i++) {
      double value = Double.longBitsToDouble(values[positions == null ? i : positions[i]]);
      if (!Double.isNaN(value)) {
        found = true;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
      }
    }
    return found ? new Bounds(minimum, maximum) : Bounds.NONE;
  }

  private Bounds floatBounds(int @Nullable [] positions, int from, int count) {
    float minimum = Float.POSITIVE_INFINITY;
    float maximum = Float.NEGATIVE_INFINITY;
    boolean found = false;
    for (int i = from; i < from + count; i++) {
      float value = Float.intBitsToFloat((int) values[positions == null ? i : positions[i]]);
      if (!Float.isNaN(value)) {
        found = true;
        minimum = Math.min(minimum, value);
        maximum = Math.max(maximum, value);
      }
    }
    return found ? new Bounds(minimum, maximum) : Bounds.NONE;
  }

  @Override
  Comparator<Object> order() {
    return ScalarValue::compare;
  }

  @Override
  int dictionarySize() {
    return dictionary.size();
  }

  @Override
  long dictionaryBytes() {
    return (long) width * dictionary.size();
  }

  @Override
  void writeFromDictionary(int code, GrowableBytes output) {
    write(dictionary.value(code), output);
  }

  private void write(long bits, GrowableBytes output) {
    if (width == Long.BYTES) {
      output.putLong(bits);
    } else {
      output.putInt((int) bits);
    }
  }
}
