package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Texts and other bytes, copied one after another into one array. */
final class BytesKeys extends ColumnKeys {
  private static final int SMALLEST = 64;

  private int[] idsPlusOne = new int[SMALLEST];
  private int shift = Integer.SIZE - Integer.numberOfTrailingZeros(SMALLEST);
  private int used;
  private int[] hashes = new int[SMALLEST];
  private int[] starts = new int[SMALLEST];
  private int[] lengths = new int[SMALLEST];
  private byte[] data = new byte[SMALLEST * 8];
  private int dataLength;

  BytesKeys(ColumnType type, boolean nullsMatch) {
    super(type, nullsMatch);
  }

  private BytesKeys(BytesKeys other) {
    super(other);
    this.idsPlusOne = other.idsPlusOne;
    this.shift = other.shift;
    this.used = other.used;
    this.hashes = other.hashes;
    this.starts = other.starts;
    this.lengths = other.lengths;
    this.data = other.data;
    this.dataLength = other.dataLength;
  }

  @Override
  BytesKeys copyForReading() {
    return new BytesKeys(this);
  }

  @Override
  void lookUp(Vector values, int rows, boolean @Nullable [] nulls, int[] ids, boolean add) {
    BytesVector bytes = (BytesVector) values;
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        ids[i] = lookUp(bytes.data(), bytes.starts()[i], bytes.lengths()[i], add);
      }
    }
  }

  @Override
  int lookUp(Vector values, int row, boolean add) {
    BytesVector bytes = (BytesVector) values;
    return lookUp(bytes.data(), bytes.starts()[row], bytes.lengths()[row], add);
  }

  private int lookUp(byte[] source, int start, int length, boolean add) {
    int hash = Hashes.of(source, start, length);
    int mask = idsPlusOne.length - 1;
    int slot = hash >>> shift;
    while (true) {
      int id = idsPlusOne[slot] - 1;
      if (id < 0) {
        return add ? add(source, start, length, hash, slot) : KeyTable.NONE;
      }
      if (hashes[id] == hash && equal(id, source, start, length)) {
        return id;
      }
      slot = (slot + 1) & mask;
    }
  }

  private boolean equal(int id, byte[] source, int start, int length) {
    int from = starts[id];
    return lengths[id] == length
        && Arrays.equals(data, from, from + length, source, start, start + length);
  }

  private int add(byte[] source, int start, int length, int hash, int slot) {
    int id = newId();
    ensure(id);
    if (data.length - dataLength < length) {
      long wanted = Math.max((long) dataLength + length, Math.min(2L * data.length, 1 << 30));
      if (wanted > Integer.MAX_VALUE - 8) {
        throw new QueryException(
            ErrorCode.OUT_OF_MEMORY, "the distinct keys of one table exceed 2 GiB of text");
      }
      data = Arrays.copyOf(data, (int) wanted);
    }
    System.arraycopy(source, start, data, dataLength, length);
    hashes[id] = hash;
    starts[id] = dataLength;
    lengths[id] = length;
    dataLength += length;
    idsPlusOne[slot] = id + 1;
    if (++used > idsPlusOne.length >> 1) {
      grow();
    }
    return id;
  }

  private void ensure(int id) {
    if (id >= starts.length) {
      int longer = starts.length * 2;
      hashes = Arrays.copyOf(hashes, longer);
      starts = Arrays.copyOf(starts, longer);
      lengths = Arrays.copyOf(lengths, longer);
    }
  }

  private void grow() {
    int[] old = idsPlusOne;
    idsPlusOne = new int[old.length * 2];
    shift--;
    int mask = idsPlusOne.length - 1;
    for (int id : old) {
      if (id != 0) {
        int slot = hashes[id - 1] >>> shift;
        while (idsPlusOne[slot] != 0) {
          slot = (slot + 1) & mask;
        }
        idsPlusOne[slot] = id;
      }
    }
  }

  @Override
  void nullAdded(int id) {
    ensure(id);
  }

  @Override
  long byteSizeOfValues() {
    return 4L * idsPlusOne.length + 12L * starts.length + data.length;
  }

  @Override
  int hashOfValue(int id) {
    return hashes[id];
  }

  @Override
  Vector values(int[] ids, int count, boolean @Nullable [] nulls) {
    int[] valueStarts = new int[count];
    int[] valueLengths = new int[count];
    for (int i = 0; i < count; i++) {
      valueStarts[i] = starts[ids[i]];
      valueLengths[i] = lengths[ids[i]];
    }
    return new BytesVector(type, count, data, valueStarts, valueLengths, nulls);
  }
}
