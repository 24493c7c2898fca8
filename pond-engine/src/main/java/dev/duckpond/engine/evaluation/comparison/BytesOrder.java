package dev.duckpond.engine.evaluation.comparison;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;

/**
 * Texts before or after a constant, as unsigned bytes: in UTF-8 that is the order of code points.
 */
final class BytesOrder extends RowCondition {
  private final Relation relation;
  private final byte[] constant;

  BytesOrder(Relation relation, byte[] constant) {
    this.relation = relation;
    this.constant = constant;
  }

  @Override
  protected boolean matches(Vector column, int row) {
    BytesVector values = (BytesVector) column;
    int start = values.starts()[row];
    int end = start + values.lengths()[row];
    return relation.holds(
        Arrays.compareUnsigned(values.data(), start, end, constant, 0, constant.length));
  }
}
