package dev.duckpond.engine.evaluation.kernel;

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

/** Other views of a vector's arrays, sharing them. */
public final class Vectors {
  private Vectors() {}

  /** The first rows. */
  public static Vector prefix(Vector vector, int length) {
    return view(vector, length, vector.nulls());
  }

  /** The same values with other null flags; null for none. */
  public static Vector withNulls(Vector vector, boolean @Nullable [] nulls) {
    return view(vector, vector.length(), nulls);
  }

  private static Vector view(Vector vector, int length, boolean @Nullable [] nulls) {
    if (vector instanceof BooleanVector v) {
      return new BooleanVector(v.type(), length, v.values(), nulls);
    } else if (vector instanceof IntVector v) {
      return new IntVector(v.type(), length, v.values(), nulls);
    } else if (vector instanceof LongVector v) {
      return new LongVector(v.type(), length, v.values(), nulls);
    } else if (vector instanceof FloatVector v) {
      return new FloatVector(v.type(), length, v.values(), nulls);
    } else if (vector instanceof DoubleVector v) {
      return new DoubleVector(v.type(), length, v.values(), nulls);
    } else if (vector instanceof Int128Vector v) {
      return new Int128Vector(v.type(), length, v.high(), v.low(), nulls);
    } else if (vector instanceof BytesVector v) {
      return new BytesVector(v.type(), length, v.data(), v.starts(), v.lengths(), nulls);
    } else if (vector instanceof DictionaryVector v) {
      return new DictionaryVector(length, v.codes(), v.dictionary(), nulls);
    }
    throw new IllegalArgumentException("no such vector: " + vector.getClass().getName());
  }
}
