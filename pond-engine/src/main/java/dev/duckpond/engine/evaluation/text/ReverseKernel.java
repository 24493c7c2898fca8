package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** REVERSE, by code points. */
final class ReverseKernel extends TextKernel {
  ReverseKernel(ColumnType type) {
    super(type);
  }

  @Override
  void write(Vector[] operands, int row, BytesOutput output) {
    BytesVector text = text(operands, 0);
    byte[] data = text.data();
    int start = text.starts()[row];
    int position = start + text.lengths()[row];
    while (position > start) {
      int previous = Utf8.previous(data, start, position);
      output.append(data, previous, position - previous);
      position = previous;
    }
  }
}
