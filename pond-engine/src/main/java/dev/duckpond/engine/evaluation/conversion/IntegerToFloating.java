package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** TINYINT to BIGINT as REAL or DOUBLE, the nearest there is. */
final class IntegerToFloating implements Kernel {
  private final ColumnType target;

  IntegerToFloating(ColumnType target) {
    this.target = target;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector source = operands[0];
    return target.kind() == TypeKind.DOUBLE
        ? new DoubleVector(target, rowCount, doubles(source, rowCount), source.nulls())
        : new FloatVector(target, rowCount, floats(source, rowCount), source.nulls());
  }

  private static double[] doubles(Vector source, int rowCount) {
    double[] results = new double[rowCount];
    if (source instanceof IntVector ints) {
      int[] values = ints.values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = values[i];
      }
    } else {
      long[] values = ((LongVector) source).values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = (double) values[i];
      }
    }
    return results;
  }

  private static float[] floats(Vector source, int rowCount) {
    float[] results = new float[rowCount];
    if (source instanceof IntVector ints) {
      int[] values = ints.values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = (float) values[i];
      }
    } else {
      long[] values = ((LongVector) source).values();
      for (int i = 0; i < rowCount; i++) {
        results[i] = (float) values[i];
      }
    }
    return results;
  }
}
