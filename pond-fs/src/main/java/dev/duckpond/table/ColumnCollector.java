package dev.duckpond.table;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Gathers the statistics of one column from its vectors. Not thread-safe. */
final class ColumnCollector {
  /** Longer texts and binaries are bounded by their first so many bytes. */
  private static final int MAX_BOUND_BYTES = 64;

  private @Nullable Object minimum;
  private @Nullable Object maximum;
  private long nullCount;

  void add(Vector vector) {
    boolean[] nulls = vector.nulls();
    if (nulls != null) {
      for (int i = 0; i < vector.length(); i++) {
        nullCount += nulls[i] ? 1 : 0;
      }
    }
    if (vector instanceof DictionaryVector coded) {
      addUsedValues(coded);
    } else if (vector instanceof LongVector longs) {
      addLongs(longs.values(), longs.length(), nulls);
    } else if (vector instanceof IntVector ints) {
      addInts(ints.values(), ints.length(), nulls);
    } else if (vector instanceof DoubleVector doubles) {
      addDoubles(doubles.values(), doubles.length(), nulls);
    } else if (vector instanceof BytesVector bytes) {
      addBytes(bytes);
    } else {
      for (int row = 0; row < vector.length(); row++) {
        Object value = VectorValues.scalar(vector, row);
        if (value != null && !value.equals(Float.NaN)) {
          include(value);
        }
      }
    }
  }

  ColumnStatistics statistics() {
    return new ColumnStatistics(
        minimum instanceof byte[] bytes ? lowerBound(bytes) : minimum,
        maximum instanceof byte[] bytes ? upperBound(bytes) : maximum,
        OptionalLong.of(nullCount),
        OptionalLong.empty());
  }

  private void addUsedValues(DictionaryVector vector) {
    int[] used = new int[vector.length()];
    boolean[] seen = new boolean[vector.dictionary().length()];
    int count = 0;
    for (int row = 0; row < vector.length(); row++) {
      int code = vector.codes()[row];
      if (!vector.isNull(row) && !seen[code]) {
        seen[code] = true;
        used[count++] = code;
      }
    }
    if (count > 0) {
      add(vector.dictionary().gather(used, count));
    }
  }

  private void addLongs(long[] values, int length, boolean @Nullable [] nulls) {
    long low = Long.MAX_VALUE;
    long high = Long.MIN_VALUE;
    for (int i = 0; i < length; i++) {
      if (nulls == null || !nulls[i]) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    if (low <= high) {
      include(low);
      include(high);
    }
  }

  private void addInts(int[] values, int length, boolean @Nullable [] nulls) {
    int low = Integer.MAX_VALUE;
    int high = Integer.MIN_VALUE;
    for (int i = 0; i < length; i++) {
      if (nulls == null || !nulls[i]) {
        low = Math.min(low, values[i]);
        high = Math.max(high, values[i]);
      }
    }
    if (low <= high) {
      include((long) low);
      include((long) high);
    }
  }

  private void addDoubles(double[] values, int length, boolean @Nullable [] nulls) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < length; i++) {
      // Comparing leaves NaN out.
      if (nulls == null || !nulls[i]) {
        low = values[i] < low ? values[i] : low;
        high = values[i] > high ? values[i] : high;
      }
    }
    if (low <= high) {
      include(low);
      include(high);
    }
  }

  private void addBytes(BytesVector vector) {
    int lowest = -1;
    int highest = -1;
    for (int row = 0; row < vector.length(); row++) {
      if (!vector.isNull(row)) {
        lowest = lowest < 0 || compare(vector, row, lowest) < 0 ? row : lowest;
        highest = highest < 0 || compare(vector, row, highest) > 0 ? row : highest;
      }
    }
    if (lowest >= 0) {
      include(vector.bytes(lowest));
      include(vector.bytes(highest));
    }
  }

  private static int compare(BytesVector vector, int left, int right) {
    byte[] data = vector.data();
    int leftStart = vector.starts()[left];
    int rightStart = vector.starts()[right];
    return Arrays.compareUnsigned(
        data,
        leftStart,
        leftStart + vector.lengths()[left],
        data,
        rightStart,
        rightStart + vector.lengths()[right]);
  }

  private void include(Object value) {
    if (minimum == null || ScalarValue.compare(value, minimum) < 0) {
      minimum = value;
    }
    if (maximum == null || ScalarValue.compare(value, maximum) > 0) {
      maximum = value;
    }
  }

  private static byte[] lowerBound(byte[] value) {
    return value.length <= MAX_BOUND_BYTES ? value : Arrays.copyOf(value, MAX_BOUND_BYTES);
  }

  /** The shortest bytes above all that start like this value; null where there are none. */
  private static byte @Nullable [] upperBound(byte[] value) {
    if (value.length <= MAX_BOUND_BYTES) {
      return value;
    }
    int last = MAX_BOUND_BYTES - 1;
    while (last >= 0 && value[last] == (byte) 0xff) {
      last--;
    }
    if (last < 0) {
      return null;
    }
    byte[] bound = Arrays.copyOf(value, last + 1);
    bound[last]++;
    return bound;
  }
}
