package dev.duckpond.table;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Single values of vectors, for where speed does not matter. */
final class VectorValues {
  private VectorValues() {}

  /** In the form {@link dev.duckpond.columnar.scan.ScalarValue} describes; null for a null. */
  static @Nullable Object scalar(Vector vector, int row) {
    if (vector.isNull(row)) {
      return null;
    } else if (vector instanceof DictionaryVector v) {
      return scalar(v.dictionary(), v.codes()[row]);
    } else if (vector instanceof IntVector v) {
      return (long) v.values()[row];
    } else if (vector instanceof LongVector v) {
      return v.values()[row];
    } else if (vector instanceof DoubleVector v) {
      return v.values()[row];
    } else if (vector instanceof FloatVector v) {
      return v.values()[row];
    } else if (vector instanceof BooleanVector v) {
      return v.values()[row];
    } else if (vector instanceof Int128Vector v) {
      return v.unscaled(row);
    }
    return ((BytesVector) vector).bytes(row);
  }
}
