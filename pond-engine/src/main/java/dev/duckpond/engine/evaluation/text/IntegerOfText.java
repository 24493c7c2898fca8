package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.evaluation.kernel.Utf8;
import dev.duckpond.engine.expression.ScalarFunction;

/** CHAR_LENGTH, OCTET_LENGTH, ASCII and POSITION. */
final class IntegerOfText implements Kernel {
  private final ScalarFunction function;

  IntegerOfText(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    BytesVector text = (BytesVector) operands[operands.length - 1];
    int[] results = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        int start = text.starts()[i];
        int end = start + text.lengths()[i];
        results[i] =
            switch (function) {
              case CHAR_LENGTH -> Utf8.count(text.data(), start, end);
              case OCTET_LENGTH -> end - start;
              case ASCII -> start == end ? 0 : Utf8.decode(text.data(), start, end);
              case POSITION -> position((BytesVector) operands[0], i, text.data(), start, end);
              default -> throw new IllegalArgumentException(function + " is computed elsewhere");
            };
      }
    }
    return new IntVector(ColumnType.INTEGER, rowCount, results, nulls);
  }

  private static int position(BytesVector needles, int row, byte[] data, int start, int end) {
    int found =
        Utf8.indexOf(
            data, start, end, needles.data(), needles.starts()[row], needles.lengths()[row]);
    return found < 0 ? 0 : Utf8.count(data, start, found) + 1;
  }
}
