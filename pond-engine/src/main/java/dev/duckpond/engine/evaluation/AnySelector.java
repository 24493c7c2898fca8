package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.Arrays;
import java.util.List;

/** Rows where any term is true: each is tried on what the ones before it did not take. */
final class AnySelector implements Selector {
  private final List<Selector> terms;

  AnySelector(List<Selector> terms) {
    this.terms = List.copyOf(terms);
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    boolean[] taken = new boolean[batch.rowCount()];
    int[] open = Arrays.copyOf(candidates, count);
    int[] scratch = new int[count];
    int openCount = count;
    for (Selector term : terms) {
      if (openCount == 0) {
        break;
      }
      System.arraycopy(open, 0, scratch, 0, openCount);
      int found = term.narrow(batch, scratch, openCount);
      for (int i = 0; i < found; i++) {
        taken[scratch[i]] = true;
      }
      openCount = compact(taken, false, open, openCount);
    }
    return compact(taken, true, candidates, count);
  }

  private static int compact(boolean[] taken, boolean wanted, int[] positions, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = positions[i];
      positions[kept] = row;
      kept += taken[row] == wanted ? 1 : 0;
    }
    return kept;
  }
}
