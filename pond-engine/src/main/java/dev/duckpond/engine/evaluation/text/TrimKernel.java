package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** TRIM and its kind: characters of a set, a space by default, are taken off the ends. */
final class TrimKernel extends RangeKernel {
  private static final byte[] SPACE = {' '};

  private final boolean left;
  private final boolean right;

  TrimKernel(ColumnType type, boolean left, boolean right) {
    super(type);
    this.left = left;
    this.right = right;
  }

  @Override
  void find(Vector[] operands, int row, byte[] data, int textStart, int textEnd) {
    byte[] set = SPACE;
    int setStart = 0;
    int setEnd = 1;
    if (operands.length > 1) {
      BytesVector sets = (BytesVector) operands[1];
      set = sets.data();
      setStart = sets.starts()[row];
      setEnd = setStart + sets.lengths()[row];
    }
    int start = textStart;
    int end = textEnd;
    while (left && start < end) {
      int next = Utf8.next(data, start, end);
      if (!contains(set, setStart, setEnd, data, start, next)) {
        break;
      }
      start = next;
    }
    while (right && start < end) {
      int last = Utf8.previous(data, start, end);
      if (!contains(set, setStart, setEnd, data, last, end)) {
        break;
      }
      end = last;
    }
    result(start, end);
  }

  private static boolean contains(
      byte[] set, int setStart, int setEnd, byte[] data, int start, int end) {
    int codePoint = Utf8.decode(data, start, end);
    for (int i = setStart; i < setEnd; i = Utf8.next(set, i, setEnd)) {
      if (Utf8.decode(set, i, setEnd) == codePoint) {
        return true;
      }
    }
    return false;
  }
}
