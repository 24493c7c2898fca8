package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * AND and OR as a column. An operand is computed only on the rows that those before it left
 * undecided: not false for AND, not true for OR.
 */
final class LogicEvaluator implements Evaluator {
  private final boolean deciding;
  private final List<Evaluator> operands;

  /**
   * @param deciding the value that decides a row: false for AND, true for OR
   */
  LogicEvaluator(boolean deciding, List<Evaluator> operands) {
    this.deciding = deciding;
    this.operands = List.copyOf(operands);
  }

  @Override
  public Vector evaluate(ColumnBatch batch) {
    int rowCount = batch.rowCount();
    boolean[] results = new boolean[rowCount];
    boolean[] nulls = new boolean[rowCount];
    Arrays.fill(results, !deciding);
    int[] undecided = new int[rowCount];
    Selection.all(undecided, rowCount);
    int count = rowCount;
    boolean anyNull = false;
    for (Evaluator operand : operands) {
      if (count == 0) {
        break;
      }
      ColumnBatch rows = Selection.rows(batch, undecided, count);
      BooleanVector column = (BooleanVector) operand.evaluate(rows).flatten();
      anyNull |= column.nulls() != null;
      count = decide(column, results, nulls, undecided, count);
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, anyNull ? nulls : null);
  }

  /** Notes what an operand says of the undecided rows and keeps those still undecided. */
  private int decide(
      BooleanVector column, boolean[] results, boolean[] nulls, int[] undecided, int count) {
    boolean[] values = column.values();
    boolean[] unknown = column.nulls();
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = undecided[i];
      if (unknown != null && unknown[i]) {
        nulls[row] = true;
        undecided[kept++] = row;
      } else if (values[i] == deciding) {
        results[row] = deciding;
        nulls[row] = false;
      } else {
        undecided[kept++] = row;
      }
    }
    return kept;
  }
}
