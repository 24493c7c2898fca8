package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;

/**
 * A function whose result is a part of its first operand, so that no bytes are copied; null where
 * any operand is.
 */
abstract class RangeKernel implements Kernel {
  private final ColumnType type;
  private int start;
  private int end;

  RangeKernel(ColumnType type) {
    this.type = type;
  }

  @Override
  public final Vector apply(int rowCount, Vector[] operands) {
    BytesVector text = (BytesVector) operands[0];
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    int[] starts = new int[rowCount];
    int[] lengths = new int[rowCount];
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        int first = text.starts()[i];
        find(operands, i, text.data(), first, first + text.lengths()[i]);
        starts[i] = start;
        lengths[i] = end - start;
      }
    }
    return new BytesVector(type, rowCount, text.data(), starts, lengths, nulls);
  }

  /**
   * Calls {@link #result} once for a row where no operand is null.
   *
   * @param data holds the row's text from {@code textStart} to {@code textEnd}
   */
  abstract void find(Vector[] operands, int row, byte[] data, int textStart, int textEnd);

  /** Says what the result of the row is. */
  final void result(int resultStart, int resultEnd) {
    start = resultStart;
    end = Math.max(resultStart, resultEnd);
  }
}
