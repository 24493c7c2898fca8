package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import org.jspecify.annotations.Nullable;

/**
 * Rows as codes into a dictionary of values. The same {@link #dictionary()} instance is shared by
 * all batches that were decoded from one dictionary page, so that what was computed of it once can
 * be kept by identity.
 */
public final class DictionaryVector implements Vector {
  private final int length;
  private final int[] codes;
  private final Vector dictionary;
  private final boolean @Nullable [] nulls;

  /**
   * The values, once they have been asked for: several operators do. Threads may race to set it,
   * which is harmless as vectors are immutable.
   */
  private @Nullable Vector flat;

  /**
   * Takes ownership of the arrays.
   *
   * @param codes a valid row of {@code dictionary} for each row, null rows included
   * @param dictionary values with no nulls and no dictionary of their own; may hold the same value
   *     twice and may hold values that no row uses; if it is empty, all rows are null
   */
  public DictionaryVector(int length, int[] codes, Vector dictionary, boolean @Nullable [] nulls) {
    if (dictionary instanceof DictionaryVector) {
      throw new IllegalArgumentException("a dictionary may not have a dictionary");
    }
    this.length = length;
    this.codes = codes;
    this.dictionary = dictionary;
    this.nulls = nulls;
  }

  @Override
  public ColumnType type() {
    return dictionary.type();
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean @Nullable [] nulls() {
    return nulls;
  }

  /** The code of each row, not a copy: read only. */
  public int[] codes() {
    return codes;
  }

  public Vector dictionary() {
    return dictionary;
  }

  @Override
  public DictionaryVector gather(int[] positions, int count) {
    int[] gathered = new int[count];
    for (int i = 0; i < count; i++) {
      gathered[i] = codes[positions[i]];
    }
    return new DictionaryVector(count, gathered, dictionary, Nulls.gather(nulls, positions, count));
  }

  @Override
  public Vector flatten() {
    Vector values = flat;
    if (values == null) {
      values = resolved();
      flat = values;
    }
    return values;
  }

  private Vector resolved() {
    if (dictionary.length() == 0) {
      return ConstantVectors.allNull(dictionary.type(), length);
    }
    Vector values = dictionary.gather(codes, length);
    return nulls == null ? values : withNulls(values, nulls);
  }

  private static Vector withNulls(Vector vector, boolean[] nulls) {
    ColumnType type = vector.type();
    int length = vector.length();
    if (vector instanceof BooleanVector v) {
      return new BooleanVector(type, length, v.values(), nulls);
    } else if (vector instanceof IntVector v) {
      return new IntVector(type, length, v.values(), nulls);
    } else if (vector instanceof LongVector v) {
      return new LongVector(type, length, v.values(), nulls);
    } else if (vector instanceof FloatVector v) {
      return new FloatVector(type, length, v.values(), nulls);
    } else if (vector instanceof DoubleVector v) {
      return new DoubleVector(type, length, v.values(), nulls);
    } else if (vector instanceof Int128Vector v) {
      return new Int128Vector(type, length, v.high(), v.low(), nulls);
    } else if (vector instanceof BytesVector v) {
      return new BytesVector(type, length, v.data(), v.starts(), v.lengths(), nulls);
    }
    throw new IllegalArgumentException("a dictionary may not have a dictionary");
  }
}
