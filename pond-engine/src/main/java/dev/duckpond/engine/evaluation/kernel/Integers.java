package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;

/** Reads operands that may be INTEGER or BIGINT. */
public final class Integers {
  private Integers() {}

  public static long at(Vector vector, int row) {
    return vector instanceof IntVector ints
        ? ints.values()[row]
        : ((LongVector) vector).values()[row];
  }
}
