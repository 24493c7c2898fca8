package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.BytesOutput;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;

/** CONCAT, null where any operand is, or leaving null operands out. */
final class ConcatKernel implements Kernel {
  private final ColumnType type;
  private final boolean skipsNulls;

  ConcatKernel(ColumnType type, boolean skipsNulls) {
    this.type = type;
    this.skipsNulls = skipsNulls;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = skipsNulls ? null : StrictNulls.of(rowCount, operands);
    BytesOutput output = new BytesOutput(type, rowCount);
    for (int i = 0; i < rowCount; i++) {
      if (nulls == null || !nulls[i]) {
        for (Vector operand : operands) {
          if (!operand.isNull(i)) {
            BytesVector text = (BytesVector) operand;
            output.append(text.data(), text.starts()[i], text.lengths()[i]);
          }
        }
        output.endRow(i);
      }
    }
    return output.build(nulls);
  }
}
