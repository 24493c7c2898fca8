package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** SPLIT_PART. An empty delimiter splits nothing. */
final class SplitPartKernel extends RangeKernel {
  SplitPartKernel(ColumnType type) {
    super(type);
  }

  @Override
  void find(Vector[] operands, int row, byte[] data, int textStart, int textEnd) {
    BytesVector delimiters = (BytesVector) operands[1];
    byte[] delimiter = delimiters.bytes(row);
    long part = Integers.at(operands[2], row);
    if (part == 0) {
      throw TextFailure.parameter("SPLIT_PART: the part is 0, must be 1 or more or negative");
    }
    if (part < 0) {
      part += parts(data, textStart, textEnd, delimiter) + 1L;
    }
    int start = textStart;
    for (long i = 1; i < part && start >= 0; i++) {
      int found = find(data, start, textEnd, delimiter);
      start = found < 0 ? -1 : found + delimiter.length;
    }
    if (part < 1 || start < 0) {
      result(textStart, textStart);
      return;
    }
    int found = find(data, start, textEnd, delimiter);
    result(start, found < 0 ? textEnd : found);
  }

  private static int parts(byte[] data, int start, int end, byte[] delimiter) {
    int parts = 1;
    int found = find(data, start, end, delimiter);
    while (found >= 0) {
      parts++;
      found = find(data, found + delimiter.length, end, delimiter);
    }
    return parts;
  }

  private static int find(byte[] data, int start, int end, byte[] delimiter) {
    return delimiter.length == 0 ? -1 : Utf8.indexOf(data, start, end, delimiter);
  }
}
