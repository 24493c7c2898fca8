package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Reads single rows of vectors. For constants, messages and slow paths, not for loops. */
public final class RowValues {
  private RowValues() {}

  /** The value at a row in the form {@link ScalarValue} describes; null at a null row. */
  public static @Nullable Object read(Vector vector, int row) {
    return vector.isNull(row) ? null : readNonNull(vector, row);
  }

  /** As {@link #read} for a row that is not null. */
  public static Object readNonNull(Vector vector, int row) {
    if (vector instanceof BooleanVector v) {
      return v.values()[row];
    } else if (vector instanceof IntVector v) {
      return (long) v.values()[row];
    } else if (vector instanceof LongVector v) {
      return v.values()[row];
    } else if (vector instanceof FloatVector v) {
      return v.values()[row];
    } else if (vector instanceof DoubleVector v) {
      return v.values()[row];
    } else if (vector instanceof Int128Vector v) {
      return v.unscaled(row);
    } else if (vector instanceof BytesVector v) {
      return v.bytes(row);
    } else if (vector instanceof DictionaryVector v) {
      return readNonNull(v.dictionary(), v.codes()[row]);
    }
    throw new IllegalArgumentException("no such vector: " + vector.getClass().getName());
  }

  /** The unscaled value of a DECIMAL at a row that is not null. */
  public static BigInteger unscaled(Vector vector, int row) {
    return vector instanceof LongVector v
        ? BigInteger.valueOf(v.values()[row])
        : ((Int128Vector) vector).unscaled(row);
  }
}
