package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/** Byte strings of any length, and those of one fixed length: UUIDs and large decimals. */
final class BytesEncoder extends LeafEncoder {
  private static final int ANY_LENGTH = -1;

  private final LeafColumn leaf;

  /** Large decimals are big-endian two's complement: their first byte is signed. */
  private final boolean signed;

  private final int fixedLength;
  private final BytesDictionary dictionary = new BytesDictionary();
  private byte[] data = {};
  private int[] starts = {};
  private int[] lengths = {};

  BytesEncoder(LeafColumn leaf) {
    this.leaf = leaf;
    this.signed = leaf.type().physicalType() == PhysicalType.INT128;
    this.fixedLength =
        LeafElements.physicalType(leaf.type()) == Type.FIXED_LEN_BYTE_ARRAY
            ? LeafElements.fixedLength(leaf.type())
            : ANY_LENGTH;
  }

  @Override
  void bind(Vector vector) {
    if (vector instanceof BytesVector v) {
      if (fixedLength != ANY_LENGTH) {
        checkLengths(v);
      }
      data = v.data();
      starts = v.starts();
      lengths = v.lengths();
    } else if (vector instanceof Int128Vector v) {
      bindDecimals(v);
    } else {
      throw new IllegalArgumentException(vector.type() + " is not stored as bytes");
    }
  }

  private void checkLengths(BytesVector vector) {
    for (int i = 0; i < vector.length(); i++) {
      if (vector.lengths()[i] != fixedLength) {
        throw new IllegalArgumentException(
            "column "
                + leaf.name()
                + ": a "
                + leaf.type()
                + " has "
                + fixedLength
                + " bytes, not "
                + vector.lengths()[i]);
      }
    }
  }

  private void bindDecimals(Int128Vector vector) {
    int length = vector.length();
    data = new byte[Math.multiplyExact(length, fixedLength)];
    starts = new int[length];
    lengths = new int[length];
    Arrays.fill(lengths, fixedLength);
    for (int i = 0; i < length; i++) {
      checkRange(vector, i);
      int start = i * fixedLength;
      starts[i] = start;
      for (int b = 0; b < fixedLength; b++) {
        int shift = (fixedLength - 1 - b) * Byte.SIZE;
        long half = shift < Long.SIZE ? vector.low()[i] : vector.high()[i];
        data[start + b] = (byte) (half >>> shift);
      }
    }
  }

  /** Whether a value fits into the bytes it gets: what is cut off must only repeat the sign. */
  private void checkRange(Int128Vector vector, int row) {
    int spareBits = 2 * Long.SIZE - fixedLength * Byte.SIZE;
    long high = vector.high()[row];
    if (spareBits < Long.SIZE && high << spareBits >> spareBits != high) {
      throw new IllegalArgumentException(
          "column "
              + leaf.name()
              + ": the unscaled value "
              + vector.unscaled(row)
              + " is beyond "
              + leaf.type());
    }
  }

  @Override
  int plainSize(int position) {
    return fixedLength == ANY_LENGTH ? Integer.BYTES + lengths[position] : fixedLength;
  }

  @Override
  void writePlain(int position, GrowableBytes output) {
    write(data, starts[position], lengths[position], output);
  }

  @Override
  int bit(int position) {
    throw new UnsupportedOperationException("column " + leaf.name() + " is no BOOLEAN");
  }

  @Override
  int code(int position) {
    return dictionary.code(data, starts[position], lengths[position]);
  }

  @Override
  Bounds bounds(int @Nullable [] positions, int from, int count) {
    if (count == 0) {
      return Bounds.NONE;
    }
    int minimum = positions == null ? from : positions[from];
    int maximum = minimum;
    for (int i = from + 1; i < from + count; i++) {
      int position = positions == null ? i : positions[i];
      if (compare(position, minimum) < 0) {
        minimum = position;
      } else if (compare(position, maximum) > 0) {
        maximum = position;
      }
    }
    return new Bounds(copy(minimum), copy(maximum));
  }

  private int compare(int left, int right) {
    if (left == right) {
      return 0;
    }
    int leftStart = starts[left];
    int rightStart = starts[right];
    if (signed && data[leftStart] != data[rightStart]) {
      return Byte.compare(data[leftStart], data[rightStart]);
    }
    return Arrays.compareUnsigned(
        data, leftStart, leftStart + lengths[left], data, rightStart, rightStart + lengths[right]);
  }

  private byte[] copy(int position) {
    return Arrays.copyOfRange(data, starts[position], starts[position] + lengths[position]);
  }

  @Override
  Comparator<Object> order() {
    return this::compareBounds;
  }

  private int compareBounds(Object left, Object right) {
    byte[] leftBytes = (byte[]) left;
    byte[] rightBytes = (byte[]) right;
    if (signed && leftBytes[0] != rightBytes[0]) {
      return Byte.compare(leftBytes[0], rightBytes[0]);
    }
    return Arrays.compareUnsigned(leftBytes, rightBytes);
  }

  @Override
  int dictionarySize() {
    return dictionary.size();
  }

  @Override
  long dictionaryBytes() {
    long prefixes = fixedLength == ANY_LENGTH ? (long) Integer.BYTES * dictionary.size() : 0;
    return prefixes + dictionary.dataSize();
  }

  @Override
  void writeFromDictionary(int code, GrowableBytes output) {
    write(dictionary.data(), dictionary.start(code), dictionary.length(code), output);
  }

  private void write(byte[] source, int start, int length, GrowableBytes output) {
    if (fixedLength == ANY_LENGTH) {
      output.putInt(length);
    }
    output.putBytes(source, start, length);
  }
}
