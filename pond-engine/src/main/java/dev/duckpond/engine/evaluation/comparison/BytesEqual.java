package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;

/** Texts equal to a constant, or all others. */
final class BytesEqual extends RowCondition {
  private final byte[] constant;
  private final boolean negated;

  BytesEqual(byte[] constant, boolean negated) {
    this.constant = constant;
    this.negated = negated;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector values = (BytesVector) column;
    int length = values.lengths()[row];
    if (length != constant.length) {
      return negated;
    }
    int start = values.starts()[row];
    return Arrays.equals(values.data(), start, start + length, constant, 0, length) ^ negated;
  }
}
