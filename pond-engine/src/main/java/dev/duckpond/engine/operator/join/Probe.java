package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.key.KeyTable;
import java.util.List;

/**
 * Goes through the pairs of a batch's rows with the build side's rows of the same key, some at a
 * time. For one worker.
 */
final class Probe {
  private static final int NOT_STARTED = -1;

  private final JoinTable table;
  private final KeyTable keys;
  private final List<Integer> keyColumns;
  private int[] ids = {};
  private int rows;
  private int row;
  private int position = NOT_STARTED;
  private int[] leftRows = {};
  private int[] rightRows = {};

  /**
   * @param keyColumns positions of the batches' key columns
   */
  Probe(JoinTable table, List<Integer> keyColumns) {
    this.table = table;
    this.keys = table.keysForReading();
    this.keyColumns = keyColumns;
  }

  /** Starts with a new batch. */
  void begin(ColumnBatch batch) {
    rows = batch.rowCount();
    if (ids.length < rows) {
      ids = new int[rows];
    }
    Vector[] columns = new Vector[keyColumns.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = batch.column(keyColumns.get(i));
    }
    keys.find(columns, rows, ids);
    row = 0;
    position = NOT_STARTED;
  }

  /** Whether a row has the key of any row of the build side. */
  boolean hasCandidates(int batchRow) {
    int id = ids[batchRow];
    return id != KeyTable.NONE && table.firstOf(id) < table.endOf(id);
  }

  /**
   * Finds the next pairs and returns how many, 0 at the batch's end. They are in {@link #leftRows}
   * and {@link #rightRows}, new arrays each time.
   *
   * @param skip rows of the batch to leave out from now on
   */
  int next(boolean[] skip) {
    int[] left = new int[ColumnBatch.TARGET_ROWS];
    int[] right = new int[ColumnBatch.TARGET_ROWS];
    int count = table.isUnique() ? nextUnique(skip, left, right) : nextOfMany(skip, left, right);
    leftRows = left;
    rightRows = right;
    return count;
  }

  /** A key's number is then the position of its only row. */
  private int nextUnique(boolean[] skip, int[] left, int[] right) {
    int count = 0;
    for (; row < rows && count < left.length; row++) {
      int id = ids[row];
      if (id != KeyTable.NONE && (skip.length == 0 || !skip[row])) {
        left[count] = row;
        right[count++] = table.row(id);
      }
    }
    return count;
  }

  private int nextOfMany(boolean[] skip, int[] left, int[] right) {
    int count = 0;
    while (row < rows && count < left.length) {
      int id = ids[row];
      if (id == KeyTable.NONE || (skip.length > 0 && skip[row])) {
        row++;
        position = NOT_STARTED;
        continue;
      }
      int next = position == NOT_STARTED ? table.firstOf(id) : position;
      int end = table.endOf(id);
      int stop = Math.min(end, next + left.length - count);
      while (next < stop) {
        left[count] = row;
        right[count++] = table.row(next++);
      }
      position = next;
      if (next == end) {
        row++;
        position = NOT_STARTED;
      }
    }
    return count;
  }

  int[] leftRows() {
    return leftRows;
  }

  int[] rightRows() {
    return rightRows;
  }
}
