package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.ColumnMerge;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** GREATEST and LEAST of any type: null operands are skipped. */
public final class ExtremeKernel implements Kernel {
  private final ColumnType type;
  private final PairCondition better;

  /**
   * @param greatest whether the greatest is wanted, or the least
   */
  public ExtremeKernel(ColumnType type, boolean greatest) {
    this.type = type;
    this.better = Comparisons.ofColumns(greatest ? Relation.GREATER : Relation.LESS, type, type);
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector best = operands[0];
    for (int i = 1; i < operands.length; i++) {
      best = better(operands[i], best, rowCount);
    }
    return best;
  }

  private Vector better(Vector candidate, Vector best, int rowCount) {
    boolean[] takes = new boolean[rowCount];
    better.test(candidate, best, rowCount, takes);
    int[] taken = new int[rowCount];
    int[] kept = new int[rowCount];
    int takenCount = 0;
    int keptCount = 0;
    for (int i = 0; i < rowCount; i++) {
      if (!candidate.isNull(i) && (best.isNull(i) || takes[i])) {
        taken[takenCount++] = i;
      } else {
        kept[keptCount++] = i;
      }
    }
    if (takenCount == 0) {
      return best;
    } else if (keptCount == 0) {
      return candidate;
    }
    ColumnMerge merge = new ColumnMerge(type, rowCount);
    merge.put(candidate.gather(taken, takenCount), taken, takenCount);
    merge.put(best.gather(kept, keptCount), kept, keptCount);
    return merge.build();
  }
}
