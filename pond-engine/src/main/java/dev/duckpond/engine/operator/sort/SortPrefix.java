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

/**
 * The first sort key as a long: rows in the key's order have prefixes in ascending order. Rows with
 * equal prefixes may still differ, unless the prefix is exact.
 */
final class SortPrefix {
  private SortPrefix() {}

  /** Whether rows with equal prefixes have equal keys. */
  static boolean isExact(Vector vector) {
    return vector.nulls() == null
        && switch (vector.type().physicalType()) {
          case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> true;
          case INT128, BYTES -> false;
        };
  }

  /** The prefixes of all rows of a vector. */
  static long[] of(Vector vector, SortKey key) {
    long[] prefixes = new long[vector.length()];
    fill(vector, prefixes);
    boolean[] nulls = vector.nulls();
    for (int i = 0; i < prefixes.length; i++) {
      if (key.descending()) {
        prefixes[i] = ~prefixes[i];
      }
      if (nulls != null && nulls[i]) {
        prefixes[i] = key.nullsFirst() ? Long.MIN_VALUE : Long.MAX_VALUE;
      }
    }
    return prefixes;
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
