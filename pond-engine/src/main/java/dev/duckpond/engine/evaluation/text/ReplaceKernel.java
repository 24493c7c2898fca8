package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Utf8;

/** REPLACE: every occurrence, from the start, none overlapping. */
final class ReplaceKernel extends TextKernel {
  ReplaceKernel(ColumnType type) {
    super(type);
  }

  @Override
  void write(Vector[] operands, int row, BytesOutput output) {
    BytesVector text = text(operands, 0);
    byte[] sought = text(operands, 1).bytes(row);
    BytesVector replacements = text(operands, 2);
    byte[] data = text.data();
    int position = text.starts()[row];
    int end = position + text.lengths()[row];
    while (sought.length > 0) {
      int found = Utf8.indexOf(data, position, end, sought);
      if (found < 0) {
        break;
      }
      output.append(data, position, found - position);
      output.append(replacements.data(), replacements.starts()[row], replacements.lengths()[row]);
      position = found + sought.length;
    }
    output.append(data, position, end - position);
  }
}
