package dev.duckpond.columnar.parquet.write;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The least and the greatest of some values, both null when there is none to compare (no values, or
 * nothing but NaN). {@link Long} for what is stored as boolean or integer, {@link Float}, {@link
 * Double}, and {@code byte[]} for the rest.
 */
record Bounds(@Nullable Object minimum, @Nullable Object maximum) {
  static final Bounds NONE = new Bounds(null, null);

  boolean known() {
    return minimum != null;
  }

  /** The bounds of both. */
  Bounds and(Bounds other, Comparator<Object> order) {
    if (minimum == null || maximum == null) {
      return other;
    }
    if (other.minimum == null || other.maximum == null) {
      return this;
    }
    return new Bounds(
        order.compare(other.minimum, minimum) < 0 ? other.minimum : minimum,
        order.compare(other.maximum, maximum) > 0 ? other.maximum : maximum);
  }
}
