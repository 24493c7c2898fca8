package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.ColumnMerge;
import java.util.Arrays;
import java.util.List;

/** CASE: each condition and result is computed only on the rows that reach it. */
final class CaseEvaluator implements Evaluator {
  /** A condition and the result where it is true. */
  record Branch(Selector condition, Evaluator result) {}

  private final ColumnType type;
  private final List<Branch> branches;
  private final Evaluator otherwise;

  CaseEvaluator(ColumnType type, List<Branch> branches, Evaluator otherwise) {
    this.type = type;
    this.branches = List.copyOf(branches);
    this.otherwise = otherwise;
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    int rowCount = batch.rowCount();
    int[] open = new int[rowCount];
    Selection.all(open, rowCount);
    int openCount = rowCount;
    ColumnMerge merge = new ColumnMerge(type, rowCount);
    for (Branch branch : branches) {
      if (openCount == 0) {
        break;
      }
      int[] taken = Arrays.copyOf(open, openCount);
      int takenCount = branch.condition().narrow(batch, taken, openCount);
      if (takenCount == rowCount) {
        return branch.result().evaluate(batch);
      } else if (takenCount > 0) {
        ColumnBatch rows = batch.select(taken, takenCount);
        merge.put(branch.result().evaluate(rows), taken, takenCount);
        openCount = without(open, openCount, taken, takenCount);
      }
    }
    if (openCount == rowCount) {
      return otherwise.evaluate(batch);
    } else if (openCount > 0) {
      merge.put(otherwise.evaluate(batch.select(open, openCount)), open, openCount);
    }
    return merge.build();
  }

  /** Takes ascending positions out of ascending positions. */
  private static int without(int[] positions, int count, int[] taken, int takenCount) {
    int kept = 0;
    int next = 0;
    for (int i = 0; i < count; i++) {
      int row = positions[i];
      if (next < takenCount && taken[next] == row) {
        next++;
      } else {
        positions[kept++] = row;
      }
    }
    return kept;
  }
}
