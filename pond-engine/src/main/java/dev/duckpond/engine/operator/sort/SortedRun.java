package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.rows.RowBuffer;
import dev.duckpond.engine.plan.SortKey;
import java.util.List;

/** Rows and the order to read them in. */
final class SortedRun {
  /** Bytes that sorting takes for each row beyond the row itself. */
  static final long BYTES_PER_ROW = 28;

  private final ColumnBatch rows;
  private final int[] order;
  private final int length;

  private SortedRun(ColumnBatch rows, int[] order, int length) {
    this.rows = rows;
    this.order = order;
    this.length = length;
  }

  /**
   * Sorts a buffer, to which nothing is appended afterwards.
   *
   * @param limit how many rows are wanted
   */
  static SortedRun of(RowBuffer buffer, List<SortKey> keys, long limit, Runnable poll) {
    ColumnBatch rows = buffer.rows();
    int count = rows.rowCount();
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      order[i] = i;
    }
    if (!keys.isEmpty()) {
      Vector first = rows.column(keys.get(0).column());
      long[] prefixes = SortPrefix.of(first, keys.get(0));
      RadixSort.sort(prefixes, order, poll);
      List<SortKey> open = SortPrefix.isExact(first) ? keys.subList(1, keys.size()) : keys;
      if (!open.isEmpty()) {
        sortTies(prefixes, order, new RowMergeSort(new RowOrder(rows, rows, open), poll));
      }
    }
    return new SortedRun(rows, order, (int) Math.min(count, limit));
  }

  private static void sortTies(long[] prefixes, int[] order, RowMergeSort sort) {
    int start = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || prefixes[i] != prefixes[start]) {
        if (i - start > 1) {
          sort.sort(order, start, i);
        }
        start = i;
      }
    }
  }

  /** All rows, also those that do not count, without dictionaries. */
  ColumnBatch rows() {
    return rows;
  }

  /** How many rows count. */
  int length() {
    return length;
  }

  /** Which of {@link #rows} comes at a position below {@link #length}. */
  int row(int position) {
    return order[position];
  }

  /** The rows that count, in order. */
  ColumnBatch sorted() {
    return rows.select(order, length);
  }
}
