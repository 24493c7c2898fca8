package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;

/**
 * A condition on one column, computed once for each value where the column has a dictionary; rows
 * are then selected by their codes.
 */
final class SingleColumnSelector implements Selector {
  private final int column;
  private final Selector condition;
  private final DictionaryMemo<boolean[]> memo;

  /**
   * @param condition on a batch that holds the column and nothing else
   */
  SingleColumnSelector(int column, Selector condition) {
    this.column = column;
    this.condition = condition;
    this.memo = new DictionaryMemo<>(this::matchingValues);
  }

  @Override
  public int narrow(ColumnBatch batch, int[] candidates, int count) {
    Vector values = batch.column(column);
    if (values instanceof DictionaryVector coded) {
      boolean[] matches = memo.get(coded);
      if (matches != null) {
        return lookUp(coded, matches, candidates, count);
      }
      values = coded.flatten();
    }
    return condition.narrow(new ColumnBatch(batch.rowCount(), values), candidates, count);
  }

  private boolean[] matchingValues(ColumnBatch values) {
    int[] positions = new int[values.rowCount()];
    Selection.all(positions, positions.length);
    int count = condition.narrow(values, positions, positions.length);
    boolean[] matches = new boolean[positions.length];
    for (int i = 0; i < count; i++) {
      matches[positions[i]] = true;
    }
    return matches;
  }

  private static int lookUp(
      DictionaryVector coded, boolean[] matches, int[] candidates, int count) {
    int[] codes = coded.codes();
    boolean[] nulls = coded.nulls();
    boolean nullMatches = matches[matches.length - 1];
    int kept = 0;
    if (nulls == null) {
      for (int i = 0; i < count; i++) {
        int row = candidates[i];
        candidates[kept] = row;
        kept += matches[codes[row]] ? 1 : 0;
      }
    } else {
      for (int i = 0; i < count; i++) {
        int row = candidates[i];
        candidates[kept] = row;
        kept += (nulls[row] ? nullMatches : matches[codes[row]]) ? 1 : 0;
      }
    }
    return kept;
  }
}
