package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Integers;
import dev.duckpond.engine.evaluation.kernel.Utf8;
import java.nio.charset.StandardCharsets;

/** LEFT_PAD and RIGHT_PAD: cut or filled up to so many characters, with spaces by default. */
final class PadKernel extends TextKernel {
  private final boolean right;

  PadKernel(ColumnType type, boolean right) {
    super(type);
    this.right = right;
  }

  @Override
  void write(Vector[] operands, int row, BytesOutput output) {
    BytesVector text = text(operands, 0);
    byte[] data = text.data();
    int start = text.starts()[row];
    int end = start + text.lengths()[row];
    long wanted = Math.max(0, Integers.at(operands[1], row));
    byte[] fill =
        operands.length > 2 ? text(operands, 2).bytes(row) : " ".getBytes(StandardCharsets.UTF_8);
    long missing = wanted - Utf8.count(data, start, end);
    if (missing <= 0 || fill.length == 0) {
      output.append(data, start, Utf8.skip(data, start, end, wanted) - start);
      return;
    }
    TextFailure.checkLength(right ? "RIGHT_PAD" : "LEFT_PAD", end - start + missing);
    if (right) {
      output.append(data, start, end - start);
    }
    int fillCharacters = Utf8.count(fill, 0, fill.length);
    for (long i = missing / fillCharacters; i > 0; i--) {
      output.append(fill, 0, fill.length);
    }
    output.append(fill, 0, Utf8.skip(fill, 0, fill.length, missing % fillCharacters));
    if (!right) {
      output.append(data, start, end - start);
    }
  }
}
