package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** LEFT and RIGHT: so many characters of one end, or all but so many of the other. */
final class EndKernel extends RangeKernel {
  private final boolean right;

  EndKernel(ColumnType type, boolean right) {
    super(type);
    this.right = right;
  }

  @Override
  void find(Vector[] operands, int row, byte[] data, int textStart, int textEnd) {
    long count = Integers.at(operands[1], row);
    boolean fromStart = (count >= 0) ^ right;
    int border =
        fromStart
            ? Utf8.skip(data, textStart, textEnd, Math.abs(Math.max(count, -Long.MAX_VALUE)))
            : skipBack(data, textStart, textEnd, Math.abs(Math.max(count, -Long.MAX_VALUE)));
    result(right ? border : textStart, right ? textEnd : border);
  }

  private static int skipBack(byte[] data, int start, int end, long count) {
    int position = end;
    for (long i = 0; i < count && position > start; i++) {
      position = Utf8.previous(data, start, position);
    }
    return position;
  }
}
