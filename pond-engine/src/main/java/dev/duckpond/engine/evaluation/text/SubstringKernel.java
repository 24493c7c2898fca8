package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** SUBSTRING by position: what of the range asked for lies within the text. */
final class SubstringKernel extends RangeKernel {
  SubstringKernel(ColumnType type) {
    super(type);
  }

  @Override
  void find(Vector[] operands, int row, byte[] data, int textStart, int textEnd) {
    long from = Integers.at(operands[1], row);
    long skipped = Math.max(0, from - 1);
    int start = Utf8.skip(data, textStart, textEnd, skipped);
    if (operands.length == 2) {
      result(start, textEnd);
      return;
    }
    long length = Integers.at(operands[2], row);
    if (length < 0) {
      throw TextFailure.parameter("SUBSTRING: length is " + length + ", must not be negative");
    }
    long wanted = from >= 1 ? length : Math.max(0, from - 1 + length);
    result(start, Utf8.skip(data, start, textEnd, wanted));
  }
}
