package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.Int128Array;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.List;

/** Puts vectors without nulls and dictionaries together. */
final class JoinedVectors {
  private JoinedVectors() {}

  static Vector join(ColumnType type, List<Vector> parts) throws MalformedDataException {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    long total = parts.stream().mapToLong(Vector::length).sum();
    int length = Math.toIntExact(total);
    return switch (type.physicalType()) {
      case BOOLEAN -> {
        boolean[] values = new boolean[length];
        copy(parts, BooleanVector.class, (part, at, n) -> put(part.values(), values, at, n));
        yield new BooleanVector(type, length, values, null);
      }
      case INT -> {
        int[] values = new int[length];
        copy(parts, IntVector.class, (part, at, n) -> put(part.values(), values, at, n));
        yield new IntVector(type, length, values, null);
      }
      case LONG -> {
        long[] values = new long[length];
        copy(parts, LongVector.class, (part, at, n) -> put(part.values(), values, at, n));
        yield new LongVector(type, length, values, null);
      }
      case FLOAT -> {
        float[] values = new float[length];
        copy(parts, FloatVector.class, (part, at, n) -> put(part.values(), values, at, n));
        yield new FloatVector(type, length, values, null);
      }
      case DOUBLE -> {
        double[] values = new double[length];
        copy(parts, DoubleVector.class, (part, at, n) -> put(part.values(), values, at, n));
        yield new DoubleVector(type, length, values, null);
      }
      case INT128 -> {
        Int128Array values = new Int128Array(length);
        copy(parts, Int128Vector.class, (part, at, n) -> put(part.high(), values.high(), at, n));
        copy(parts, Int128Vector.class, (part, at, n) -> put(part.low(), values.low(), at, n));
        yield new Int128Vector(type, length, values.high(), values.low(), null);
      }
      case BYTES -> {
        JoinedBytes joined = new JoinedBytes(type, length);
        for (Vector part : parts) {
          joined.append((BytesVector) part);
        }
        yield joined.build();
      }
    };
  }

  private interface Copy<V> {
    void copy(V part, int at, int count);
  }

  private static <V extends Vector> void copy(List<Vector> parts, Class<V> kind, Copy<V> values) {
    int at = 0;
    for (Vector part : parts) {
      values.copy(kind.cast(part), at, part.length());
      at += part.length();
    }
  }

  /** Both are arrays of one type. */
  private static void put(Object source, Object target, int at, int count) {
    System.arraycopy(source, 0, target, at, count);
  }
}
