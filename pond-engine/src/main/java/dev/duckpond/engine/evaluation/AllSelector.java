package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.List;

/** Rows where all terms are true: each narrows what the one before it left. */
final class AllSelector implements Selector {
  private final List<Selector> terms;

  AllSelector(List<Selector> terms) {
    this.terms = List.copyOf(terms);
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    int kept = count;
    for (Selector term : terms) {
      if (kept == 0) {
        break;
      }
      kept = term.narrow(batch, candidates, kept);
    }
    return kept;
  }
}
