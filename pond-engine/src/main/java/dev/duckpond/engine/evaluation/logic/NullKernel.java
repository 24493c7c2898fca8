package dev.duckpond.engine.evaluation.logic;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;

/** IS [NOT] NULL of any vector, a dictionary vector too. */
public final class NullKernel {
  private final boolean wanted;

  /**
   * @param wanted whether null rows give true
   */
  public NullKernel(boolean wanted) {
    this.wanted = wanted;
  }

  public BooleanVector apply(Vector operand) {
    int rowCount = operand.length();
    boolean[] nulls = operand.nulls();
    boolean[] results = new boolean[rowCount];
    if (nulls == null) {
      Arrays.fill(results, !wanted);
    } else {
      for (int i = 0; i < rowCount; i++) {
        results[i] = nulls[i] == wanted;
      }
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, null);
  }
}
