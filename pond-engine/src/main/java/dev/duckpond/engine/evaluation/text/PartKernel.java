package dev.duckpond.engine.evaluation.text;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;
import dev.duckpond.engine.evaluation.kernel.StrictNulls;
import dev.duckpond.engine.evaluation.kernel.Utf8;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.Arrays;

/** STARTS_WITH, ENDS_WITH and CONTAINS of two columns. */
final class PartKernel implements Kernel {
  private final ScalarFunction function;

  PartKernel(ScalarFunction function) {
    this.function = function;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    boolean[] nulls = StrictNulls.of(rowCount, operands);
    BytesVector text = (BytesVector) operands[0];
    BytesVector parts = (BytesVector) operands[1];
    boolean[] results = new boolean[rowCount];
    for (int i = 0; i < rowCount; i++) {
      int start = text.starts()[i];
      int end = start + text.lengths()[i];
      int length = parts.lengths()[i];
      if (length <= end - start && (nulls == null || !nulls[i])) {
        results[i] = matches(text.data(), start, end, parts.data(), parts.starts()[i], length);
      }
    }
    return new BooleanVector(ColumnType.BOOLEAN, rowCount, results, nulls);
  }

  private boolean matches(byte[] data, int start, int end, byte[] part, int partStart, int length) {
    return switch (function) {
      case STARTS_WITH ->
          Arrays.equals(data, start, start + length, part, partStart, partStart + length);
      case ENDS_WITH -> Arrays.equals(data, end - length, end, part, partStart, partStart + length);
      case CONTAINS -> Utf8.indexOf(data, start, end, part, partStart, length) >= 0;
      default -> throw new IllegalArgumentException(function + " is computed elsewhere");
    };
  }
}
