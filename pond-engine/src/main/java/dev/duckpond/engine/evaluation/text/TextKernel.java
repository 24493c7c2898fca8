package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;

/** A function that writes a new text for each row; null where any operand is. */
abstract class TextKernel implements Kernel {
  private final ColumnType type;

  TextKernel(ColumnType type) {
    this.type = type;
  }

  @Override
  public final Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    BytesOutput output = new BytesOutput(type, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        write(operands, i, output);
        output.endRow(i);
      }
    }
    return output.build(nulls);
  }

  /** Appends the result of a row where no operand is null. */
  abstract void write(Vector[] operands, int row, BytesOutput output);

  static BytesVector text(Vector[] operands, int index) {
    return (BytesVector) operands[index];
  }
}
