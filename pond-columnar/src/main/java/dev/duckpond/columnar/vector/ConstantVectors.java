package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import java.util.Arrays;

/** Vectors whose rows are all alike. */
public final class ConstantVectors {
  private ConstantVectors() {}

  /** {@code length} nulls. */
  public static Vector allNull(ColumnType type, int length) {
    boolean[] nulls = new boolean[length];
    Arrays.fill(nulls, true);
    return switch (type.physicalType()) {
      case BOOLEAN -> new BooleanVector(type, length, new boolean[length], nulls);
      case INT -> new IntVector(type, length, new int[length], nulls);
      case LONG -> new LongVector(type, length, new long[length], nulls);
      case FLOAT -> new FloatVector(type, length, new float[length], nulls);
      case DOUBLE -> new DoubleVector(type, length, new double[length], nulls);
      case INT128 -> new Int128Vector(type, length, new long[length], new long[length], nulls);
      case BYTES ->
          new BytesVector(type, length, new byte[0], new int[length], new int[length], nulls);
    };
  }
}
