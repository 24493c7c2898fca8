package dev.duckpond.table;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Widens the vectors of one column to a type that {@link TypeWidening} found, with the same values
 * as {@link TypeWidening#widen} gives. Used by one thread.
 */
final class VectorWidening {
  private final ColumnType type;
  private @Nullable Vector lastDictionary;
  private @Nullable Vector lastWidened;

  VectorWidening(ColumnType type) {
    this.type = type;
  }

  /** The same rows; batches that share a dictionary still share one. */
  Vector widen(Vector vector) {
    if (vector.type().equals(type)) {
      return vector;
    }
    if (vector instanceof DictionaryVector coded) {
      Vector widened = lastWidened;
      if (widened == null || coded.dictionary() != lastDictionary) {
        widened = widen(coded.dictionary());
        lastDictionary = coded.dictionary();
        lastWidened = widened;
      }
      return new DictionaryVector(coded.length(), coded.codes(), widened, coded.nulls());
    } else if (vector instanceof IntVector ints && type.physicalType() == PhysicalType.INT) {
      return new IntVector(type, ints.length(), ints.values(), ints.nulls());
    } else if (vector instanceof IntVector ints && type.equals(ColumnType.BIGINT)) {
      return new LongVector(type, ints.length(), longs(ints), ints.nulls());
    } else if (type.equals(ColumnType.DOUBLE) && vector.type().kind() != TypeKind.DECIMAL) {
      return new DoubleVector(type, vector.length(), doubles(vector), vector.nulls());
    }
    return oneByOne(vector);
  }

  private static long[] longs(IntVector vector) {
    long[] values = new long[vector.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = vector.values()[i];
    }
    return values;
  }

  private static double[] doubles(Vector vector) {
    double[] values = new double[vector.length()];
    if (vector instanceof IntVector ints) {
      for (int i = 0; i < values.length; i++) {
        values[i] = ints.values()[i];
      }
    } else if (vector instanceof LongVector longs) {
      for (int i = 0; i < values.length; i++) {
        values[i] = longs.values()[i];
      }
    } else if (vector instanceof FloatVector floats) {
      for (int i = 0; i < values.length; i++) {
        values[i] = floats.values()[i];
      }
    } else {
      throw new IllegalArgumentException(vector.type() + " does not widen to DOUBLE");
    }
    return values;
  }

  private Vector oneByOne(Vector vector) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int row = 0; row < vector.length(); row++) {
      Object value = VectorValues.scalar(vector, row);
      builder.appendScalar(value == null ? null : TypeWidening.widen(value, vector.type(), type));
    }
    return builder.build();
  }
}
