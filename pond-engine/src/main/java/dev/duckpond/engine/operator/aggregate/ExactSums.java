package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.vector.Int128;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Sums and counts of integers or unscaled decimals. A sum is {@code low + high * 2^64}, both
 * signed: adding a long touches the upper half only in the rare case that the lower one overflows.
 */
final class ExactSums {
  private final NonNullCounts counts;
  private long[] low = {};
  private long @Nullable [] high;

  ExactSums(RowCounts rows) {
    this.counts = new NonNullCounts(rows);
  }

  void ensure(int groups) {
    counts.ensure(groups);
    if (low.length < groups) {
      int capacity = Capacity.grown(low.length, groups);
      low = Arrays.copyOf(low, capacity);
      if (high != null) {
        high = Arrays.copyOf(high, capacity);
      }
    }
  }

  void add(Vector argument, int rows, int[] groups) {
    boolean[] nulls = argument.nulls();
    counts.add(nulls, rows, groups);
    if (argument instanceof IntVector v) {
      addInts(v.values(), nulls, rows, groups);
    } else if (argument instanceof LongVector v) {
      addLongs(v.values(), nulls, rows, groups);
    } else if (argument instanceof Int128Vector v) {
      for (int i = 0; i < rows; i++) {
        if (nulls == null || !nulls[i]) {
          long lower = v.low()[i];
          addWide(groups[i], lower, Math.addExact(v.high()[i], lower >>> 63));
        }
      }
    } else {
      throw new IllegalArgumentException("no exact sum of " + argument.type());
    }
  }

  private void addInts(int[] values, boolean @Nullable [] nulls, int rows, int[] groups) {
    long[] sums = low;
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        int group = groups[i];
        long before = sums[group];
        long after = before + values[i];
        sums[group] = after;
        if (((before ^ after) & (values[i] ^ after)) < 0) {
          carry(group, values[i]);
        }
      }
    }
  }

  private void addLongs(long[] values, boolean @Nullable [] nulls, int rows, int[] groups) {
    long[] sums = low;
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        int group = groups[i];
        long before = sums[group];
        long after = before + values[i];
        sums[group] = after;
        if (((before ^ after) & (values[i] ^ after)) < 0) {
          carry(group, values[i]);
        }
      }
    }
  }

  /** The lower half just overflowed when this was added. */
  private void carry(int group, long added) {
    highs()[group] += added < 0 ? -1 : 1;
  }

  private long[] highs() {
    if (high == null) {
      high = new long[low.length];
    }
    return high;
  }

  /** Adds {@code lower + upper * 2^64}, both signed. */
  private void addWide(int group, long lower, long upper) {
    long before = low[group];
    long after = before + lower;
    low[group] = after;
    if (((before ^ after) & (lower ^ after)) < 0) {
      carry(group, lower);
    }
    if (upper != 0) {
      long[] highs = highs();
      long sum = highs[group] + upper;
      if (((highs[group] ^ sum) & (upper ^ sum)) < 0) {
        throw new QueryException(ErrorCode.NUMERIC_OUT_OF_RANGE, "a sum has more than 38 digits");
      }
      highs[group] = sum;
    }
  }

  void merge(ExactSums other, int[] from, int[] to, int count) {
    counts.merge(other.counts, from, to, count);
    for (int i = 0; i < count; i++) {
      addWide(to[i], other.low[from[i]], other.high == null ? 0 : other.high[from[i]]);
    }
  }

  long count(int group) {
    return counts.count(group);
  }

  /** Whether the sum is {@link #low}. */
  boolean fitsLong(int group) {
    return high == null || high[group] == 0;
  }

  long low(int group) {
    return low[group];
  }

  BigInteger sum(int group) {
    if (fitsLong(group)) {
      return BigInteger.valueOf(low[group]);
    }
    return Int128.toBigInteger(highs()[group], 0).add(BigInteger.valueOf(low[group]));
  }

  long byteSize() {
    return counts.byteSize() + (high == null ? 8L : 16L) * low.length;
  }
}
