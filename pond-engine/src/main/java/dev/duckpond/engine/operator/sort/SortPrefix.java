package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.plan.SortKey;
import org.jspecify.annotations.Nullable;

/**
 * A sort key as a long for each row: rows in the key's order have prefixes in ascending order. Rows
 * with equal prefixes may still differ, unless the prefix is exact.
 */
final class SortPrefix {
  /** Texts up to this long fit in a prefix together with their length. */
  private static final int SHORT_TEXT = 7;

  private final long[] values;
  private final boolean exact;

  private SortPrefix(long[] values, boolean exact) {
    this.values = values;
    this.exact = exact;
  }

  /** The prefix of each row, not a copy. */
  long[] values() {
    return values;
  }

  /** Whether rows with equal prefixes have equal keys. */
  boolean isExact() {
    return exact;
  }

  /** Prefixes that can be compared among themselves only; exact where that is possible. */
  static SortPrefix within(Vector vector, SortKey key) {
    boolean shortTexts = isShort(vector);
    long[] prefixes = new long[vector.length()];
    if (shortTexts) {
      fillShort((BytesVector) vector, prefixes);
    } else {
      fill(vector, prefixes);
    }
    boolean ambiguousNull = arrange(prefixes, vector.nulls(), key);
    boolean exact =
        switch (vector.type().physicalType()) {
          case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> !ambiguousNull;
          case BYTES -> shortTexts && !ambiguousNull;
          case INT128 -> false;
        };
    return new SortPrefix(prefixes, exact);
  }

  /** Prefixes that can be compared with those of other vectors of the same column. */
  static long[] comparable(Vector vector, SortKey key) {
    long[] prefixes = new long[vector.length()];
    fill(vector, prefixes);
    arrange(prefixes, vector.nulls(), key);
    return prefixes;
  }

  /** Applies direction and nulls; tells whether a null has the prefix of another value. */
  private static boolean arrange(long[] prefixes, boolean @Nullable [] nulls, SortKey key) {
    if (key.descending()) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = ~prefixes[i];
      }
    }
    if (nulls == null) {
      return false;
    }
    long ofNull = key.nullsFirst() ? Long.MIN_VALUE : Long.MAX_VALUE;
    boolean sawNull = false;
    boolean sawSame = false;
    for (int i = 0; i < prefixes.length; i++) {
      sawSame |= !nulls[i] & prefixes[i] == ofNull;
      sawNull |= nulls[i];
      prefixes[i] = nulls[i] ? ofNull : prefixes[i];
    }
    return sawNull && sawSame;
  }

  private static boolean isShort(Vector vector) {
    if (!(vector instanceof BytesVector texts)) {
      return false;
    }
    int longest = 0;
    for (int i = 0; i < texts.length(); i++) {
      longest = Math.max(longest, texts.lengths()[i]);
    }
    return longest <= SHORT_TEXT;
  }

  /** Seven bytes padded with zeros, then the length, which tells padding from zeros. */
  private static void fillShort(BytesVector texts, long[] prefixes) {
    for (int i = 0; i < prefixes.length; i++) {
      int length = texts.lengths()[i];
      prefixes[i] = firstBytes(texts.data(), texts.starts()[i], length) | length;
    }
  }

  private static void fill(Vector vector, long[] prefixes) {
    if (vector instanceof DictionaryVector v) {
      if (v.dictionary().length() > 0) {
        long[] ofCode = new long[v.dictionary().length()];
        fill(v.dictionary(), ofCode);
        for (int i = 0; i < prefixes.length; i++) {
          prefixes[i] = ofCode[v.codes()[i]];
        }
      }
    } else if (vector instanceof LongVector v) {
      System.arraycopy(v.values(), 0, prefixes, 0, prefixes.length);
    } else if (vector instanceof IntVector v) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = v.values()[i];
      }
    } else if (vector instanceof DoubleVector v) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = ordered(v.values()[i]);
      }
    } else if (vector instanceof FloatVector v) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = ordered(v.values()[i]);
      }
    } else if (vector instanceof BooleanVector v) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = v.values()[i] ? 1 : 0;
      }
    } else if (vector instanceof Int128Vector v) {
      System.arraycopy(v.high(), 0, prefixes, 0, prefixes.length);
    } else if (vector instanceof BytesVector v) {
      for (int i = 0; i < prefixes.length; i++) {
        prefixes[i] = firstBytes(v.data(), v.starts()[i], v.lengths()[i]);
      }
    }
  }

  private static long ordered(double value) {
    long bits = Double.doubleToLongBits(value == 0 ? 0.0 : value);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }

  /** Eight bytes, compared as unsigned; shorter values are padded with zeros. */
  private static long firstBytes(byte[] data, int start, int length) {
    long prefix = 0;
    int count = Math.min(length, Long.BYTES);
    for (int i = 0; i < count; i++) {
      prefix |= (data[start + i] & 0xFFL) << (56 - 8 * i);
    }
    return prefix ^ Long.MIN_VALUE;
  }

  /** Numeric order with NaN greatest and both zeros equal. */
  static int compare(double left, double right) {
    return left == right ? 0 : Double.compare(left, right);
  }
}
