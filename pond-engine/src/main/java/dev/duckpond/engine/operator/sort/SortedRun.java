package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.rows.RowBuffer;
import dev.duckpond.engine.plan.SortKey;
import java.util.ArrayList;
import java.util.List;

/** Rows and the order to read them in. */
final class SortedRun {
  /** Further keys are compared, not sorted by prefix. */
  private static final int MOST_PREFIXES = 3;

  /** Bytes that sorting takes at most for each row beyond the row itself. */
  static final long BYTES_PER_ROW = 8 * MOST_PREFIXES + 8 + 12 + 8;

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
    List<SortPrefix> prefixes = prefixes(rows, keys);
    long[] sorted = new long[count];
    // From the last key to the first: each pass keeps the order of those before among its equals.
    for (int key = prefixes.size() - 1; key >= 0; key--) {
      long[] values = prefixes.get(key).values();
      for (int i = 0; i < count; i++) {
        sorted[i] = values[order[i]];
      }
      RadixSort.sort(sorted, order, poll);
    }
    List<SortKey> open = openKeys(prefixes, keys);
    if (!open.isEmpty()) {
      sortTies(prefixes, order, new RowMergeSort(new RowOrder(rows, rows, open), poll));
    }
    return new SortedRun(rows, order, (int) Math.min(count, limit));
  }

  /** Of the keys with exact prefixes at the start, and of one more. */
  private static List<SortPrefix> prefixes(ColumnBatch rows, List<SortKey> keys) {
    List<SortPrefix> prefixes = new ArrayList<>();
    boolean exact = true;
    for (int i = 0; i < keys.size() && i < MOST_PREFIXES && exact; i++) {
      SortPrefix prefix = SortPrefix.within(rows.column(keys.get(i).column()), keys.get(i));
      prefixes.add(prefix);
      exact = prefix.isExact();
    }
    return prefixes;
  }

  /** The keys that decide between rows with equal prefixes. */
  private static List<SortKey> openKeys(List<SortPrefix> prefixes, List<SortKey> keys) {
    int settled = prefixes.size();
    if (settled > 0 && !prefixes.get(settled - 1).isExact()) {
      settled--;
    }
    return keys.subList(settled, keys.size());
  }

  private static void sortTies(List<SortPrefix> prefixes, int[] order, RowMergeSort sort) {
    int start = 0;
    for (int i = 1; i <= order.length; i++) {
      if (i == order.length || differ(prefixes, order[i], order[start])) {
        if (i - start > 1) {
          sort.sort(order, start, i);
        }
        start = i;
      }
    }
  }

  private static boolean differ(List<SortPrefix> prefixes, int left, int right) {
    for (SortPrefix prefix : prefixes) {
      if (prefix.values()[left] != prefix.values()[right]) {
        return true;
      }
    }
    return false;
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
