package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Joins on equal keys and, optionally, a further condition. The right side is the build side, held
 * in memory. A null key matches nothing. With no keys, all pairs are candidates.
 *
 * @param leftKeys positions of left columns
 * @param rightKeys positions of right columns, of the same types (DECIMAL: same scale)
 * @param residual a BOOLEAN condition on left columns followed by right columns that a matching
 *     pair must satisfy too; null for none
 */
public record Join(
    PlanNode left,
    PlanNode right,
    JoinType type,
    List<Integer> leftKeys,
    List<Integer> rightKeys,
    @Nullable Expression residual)
    implements PlanNode {
  public Join {
    leftKeys = List.copyOf(leftKeys);
    rightKeys = List.copyOf(rightKeys);
    if (leftKeys.size() != rightKeys.size()) {
      throw new IllegalArgumentException(
          leftKeys.size() + " left keys for " + rightKeys.size() + " right keys");
    }
  }

  @Override
  public Schema schema() {
    if (type == JoinType.SEMI || type == JoinType.ANTI) {
      return left.schema();
    }
    List<Field> fields = new ArrayList<>();
    boolean padsLeft = type == JoinType.FULL;
    boolean padsRight = type == JoinType.FULL || type == JoinType.LEFT;
    for (Field field : left.schema().fields()) {
      fields.add(new Field(field.name(), field.type(), field.nullable() || padsLeft));
    }
    for (Field field : right.schema().fields()) {
      fields.add(new Field(field.name(), field.type(), field.nullable() || padsRight));
    }
    return new Schema(fields);
  }
}
