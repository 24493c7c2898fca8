package dev.duckpond.columnar.vector;

import org.jspecify.annotations.Nullable;

/** Operations on null flags, where a null array stands for "no nulls". */
public final class Nulls {
  private Nulls() {}

  /** The flags at {@code positions[0..count)}. */
  public static boolean @Nullable [] gather(
      boolean @Nullable [] nulls, int[] positions, int count) {
    if (nulls == null) {
      return null;
    }
    boolean[] gathered = new boolean[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = nulls[positions[i]];
    }
    return gathered;
  }

  /** Null where either is null. May return one of its arguments: read only. */
  public static boolean @Nullable [] union(
      boolean @Nullable [] left, boolean @Nullable [] right, int length) {
    if (left == null) {
      return right;
    }
    if (right == null) {
      return left;
    }
    boolean[] union = new boolean[length];
    for (int i = 0; i < length; i++) {
      union[i] = left[i] | right[i];
    }
    return union;
  }
}
