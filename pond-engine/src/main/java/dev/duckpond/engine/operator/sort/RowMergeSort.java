package dev.duckpond.engine.operator.sort;

/** Sorts row numbers by comparing rows; stable. */
final class RowMergeSort {
  private static final int SMALL = 12;
  private static final int LARGE = 1 << 14;

  private final RowOrder order;
  private final Runnable poll;
  private int[] scratch = {};

  /**
   * @param poll called now and then; may throw
   */
  RowMergeSort(RowOrder order, Runnable poll) {
    this.order = order;
    this.poll = poll;
  }

  void sort(int[] rows, int from, int to) {
    if (to - from > SMALL && scratch.length < rows.length) {
      scratch = new int[rows.length];
    }
    sortRange(rows, from, to);
  }

  private void sortRange(int[] rows, int from, int to) {
    if (to - from <= SMALL) {
      insertionSort(rows, from, to);
      return;
    }
    if (to - from > LARGE) {
      poll.run();
    }
    int middle = (from + to) >>> 1;
    sortRange(rows, from, middle);
    sortRange(rows, middle, to);
    if (order.compare(rows[middle - 1], rows[middle]) > 0) {
      merge(rows, from, middle, to);
    }
  }

  private void merge(int[] rows, int from, int middle, int to) {
    System.arraycopy(rows, from, scratch, from, middle - from);
    int left = from;
    int right = middle;
    int target = from;
    while (left < middle && right < to) {
      rows[target++] =
          order.compare(scratch[left], rows[right]) <= 0 ? scratch[left++] : rows[right++];
    }
    System.arraycopy(scratch, left, rows, target, middle - left);
  }

  private void insertionSort(int[] rows, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      int row = rows[i];
      int position = i;
      while (position > from && order.compare(rows[position - 1], row) > 0) {
        rows[position] = rows[position - 1];
        position--;
      }
      rows[position] = row;
    }
  }
}
