package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** The null flags of functions that are null where any operand is. */
public final class StrictNulls {
  private StrictNulls() {}

  public static boolean @Nullable [] of(int rowCount, Vector[] operands) {
    boolean[] nulls = null;
    for (Vector operand : operands) {
      nulls = Nulls.union(nulls, operand.nulls(), rowCount);
    }
    return nulls;
  }
}
