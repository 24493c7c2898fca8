package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Vector;

/** REAL and DOUBLE into one another. A finite DOUBLE beyond the REALs is out of range. */
final class FloatingCast extends CastKernel {
  FloatingCast(ColumnType target, boolean safe) {
    super(target, safe);
  }

  @Override
  Vector convert(Vector source, int rowCount, Unconverted unconverted) {
    if (source instanceof FloatVector floats) {
      float[] values = floats.values();
      double[] results = new double[rowCount];
      for (int i = 0; i < rowCount; i++) {
        results[i] = values[i];
      }
      return new DoubleVector(target, rowCount, results, source.nulls());
    }
    double[] values = ((DoubleVector) source).values();
    float[] results = new float[rowCount];
    for (int i = 0; i < rowCount; i++) {
      results[i] = (float) values[i];
      if (Float.isInfinite(results[i]) && !Double.isInfinite(values[i]) && !unconverted.isNull(i)) {
        unconverted.outOfRange(i);
      }
    }
    return new FloatVector(target, rowCount, results, unconverted.nulls());
  }
}
