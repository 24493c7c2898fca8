package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Makes vectors of what a file holds into what is asked for. */
final class LeafConversion {
  private LeafConversion() {}

  /** The values at these positions, with nulls, at which the position does not matter. */
  static Vector gather(Vector values, int[] positions, boolean[] nulls) {
    int length = positions.length;
    if (values.length() == 0) {
      return ConstantVectors.allNull(values.type(), length);
    }
    int last = values.length() - 1;
    for (int i = 0; i < length; i++) {
      // The position of a null at the end may lie behind the last value.
      positions[i] = Math.min(positions[i], last);
    }
    return new DictionaryVector(length, positions, values, nulls).flatten();
  }

  /** The vector in the form of another type; null when its values are not of that type. */
  static @Nullable Vector convert(Vector vector, ColumnType wanted) {
    ColumnType type = vector.type();
    if (type.equals(wanted) || isSameForm(type, wanted)) {
      return vector;
    }
    int length = vector.length();
    if (vector instanceof IntVector v && isInteger(type.kind())) {
      if (wanted.kind() == TypeKind.BIGINT) {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
          values[i] = v.values()[i];
        }
        return new LongVector(wanted, length, values, v.nulls());
      } else if (wanted.kind() == TypeKind.DOUBLE) {
        double[] values = new double[length];
        for (int i = 0; i < length; i++) {
          values[i] = v.values()[i];
        }
        return new DoubleVector(wanted, length, values, v.nulls());
      }
    } else if (vector instanceof FloatVector v && wanted.kind() == TypeKind.DOUBLE) {
      double[] values = new double[length];
      for (int i = 0; i < length; i++) {
        values[i] = v.values()[i];
      }
      return new DoubleVector(wanted, length, values, v.nulls());
    }
    return null;
  }

  /** Whether values of a type are read just as those of another. */
  private static boolean isSameForm(ColumnType type, ColumnType wanted) {
    return switch (wanted.kind()) {
      case VARCHAR, VARBINARY ->
          type.physicalType() == PhysicalType.BYTES && type.kind() != TypeKind.UUID;
      // INT96 does not say which of the two it is.
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE ->
          type.kind() == TypeKind.TIMESTAMP
              || type.kind() == TypeKind.TIMESTAMP_WITH_LOCAL_TIME_ZONE;
      case SMALLINT -> type.kind() == TypeKind.TINYINT;
      case INTEGER -> type.kind() == TypeKind.TINYINT || type.kind() == TypeKind.SMALLINT;
      case DECIMAL ->
          type.kind() == TypeKind.DECIMAL
              && type.scale() == wanted.scale()
              && type.precision() <= wanted.precision();
      default -> false;
    };
  }

  private static boolean isInteger(TypeKind kind) {
    return kind == TypeKind.TINYINT || kind == TypeKind.SMALLINT || kind == TypeKind.INTEGER;
  }
}
