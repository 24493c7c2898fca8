package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Integers;

/** REPEAT; not at all for zero or less. */
final class RepeatKernel extends TextKernel {
  RepeatKernel(ColumnType type) {
    super(type);
  }

  @Override
  void write(Vector[] operands, int row, BytesOutput output) {
    BytesVector text = text(operands, 0);
    int length = text.lengths()[row];
    long times = length == 0 ? 0 : Math.max(0, Integers.at(operands[1], row));
    TextFailure.checkLength(
        "REPEAT", Math.multiplyHigh(times, length) != 0 ? Long.MAX_VALUE : times * length);
    for (long i = 0; i < times; i++) {
      output.append(text.data(), text.starts()[row], length);
    }
  }
}
