package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column for the rows of a batch, in on-heap arrays.
 *
 * <p>Arrays start at row 0 and may be longer than {@link #length()}; what lies beyond is undefined,
 * and so is the value at a null row (it is readable and harmless: zero, an empty range or a valid
 * code). A vector must not be changed once it has been handed on; readers on several threads are
 * then safe.
 */
public sealed interface Vector
    permits BooleanVector,
        IntVector,
        LongVector,
        FloatVector,
        DoubleVector,
        Int128Vector,
        BytesVector,
        DictionaryVector {
  ColumnType type();

  /** Number of rows. */
  int length();

  /** {@code true} at each null row; null when the vector is known to have no nulls. */
  boolean @Nullable [] nulls();

  default boolean isNull(int row) {
    boolean[] nulls = nulls();
    return nulls != null && nulls[row];
  }

  /** A new vector of the {@code count} rows at {@code positions[0..count)}, in that order. */
  Vector gather(int[] positions, int count);

  /** This vector with no dictionary: itself unless it is a {@link DictionaryVector}. */
  default Vector flatten() {
    return this;
  }
}
