package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.plan.JoinType;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/**
 * Translates joins. The engine builds on the right side, so a right join is turned round, and so is
 * an inner join whose right side is the larger one. Keys of different types are converted.
 */
final class JoinTranslator {
  private final RexBuilder rexBuilder;

  JoinTranslator(RexBuilder rexBuilder) {
    this.rexBuilder = rexBuilder;
  }

  /** A join's two sides, translated. */
  record Sides(PlanNode left, PlanNode right, double leftRows, double rightRows) {}

  PlanNode translate(Join join, Sides sides) {
    JoinInfo info = join.analyzeCondition();
    boolean swap =
        join.getJoinType() == JoinRelType.RIGHT
            || (join.getJoinType() == JoinRelType.INNER && sides.rightRows() > sides.leftRows());
    PlanNode left = swap ? sides.right() : sides.left();
    PlanNode right = swap ? sides.left() : sides.right();
    int leftSize = left.schema().size();
    int rightSize = right.schema().size();
    List<Integer> leftKeys = swap ? info.rightKeys : info.leftKeys;
    List<Integer> rightKeys = swap ? info.leftKeys : info.rightKeys;
    Keyed keyed = keyed(left, right, leftKeys, rightKeys, info.nullExclusionFlags);
    int rightStart = keyed.left().schema().size();
    Expression residual = residual(info, sides.left().schema().size(), swap, rightStart);
    PlanNode joined =
        new dev.duckpond.engine.plan.Join(
            keyed.left(),
            keyed.right(),
            type(join.getJoinType()),
            keyed.leftKeys(),
            keyed.rightKeys(),
            residual);
    return arranged(join, joined, swap, leftSize, rightSize, rightStart);
  }

  private @Nullable Expression residual(
      JoinInfo info, int originalLeft, boolean swap, int rightStart) {
    if (info.nonEquiConditions.isEmpty()) {
      return null;
    }
    RexNode condition = RexUtil.composeConjunction(rexBuilder, info.nonEquiConditions);
    ExpressionTranslator expressions =
        new ExpressionTranslator(
            rexBuilder,
            column -> {
              boolean fromLeft = column < originalLeft;
              int within = fromLeft ? column : column - originalLeft;
              return fromLeft == swap ? rightStart + within : within;
            });
    return expressions.translate(condition);
  }

  private record Keyed(
      PlanNode left, PlanNode right, List<Integer> leftKeys, List<Integer> rightKeys) {}

  /**
   * Appends converted keys where the two sides' types differ, and for keys whose nulls match each
   * other.
   *
   * @param nullsNeverMatch for each key, if it is compared by {@code =}; else by {@code IS NOT
   *     DISTINCT FROM}
   */
  private static Keyed keyed(
      PlanNode left,
      PlanNode right,
      List<Integer> leftKeys,
      List<Integer> rightKeys,
      List<Boolean> nullsNeverMatch) {
    JoinInput leftColumns = new JoinInput(left);
    JoinInput rightColumns = new JoinInput(right);
    List<Integer> newLeftKeys = new ArrayList<>();
    List<Integer> newRightKeys = new ArrayList<>();
    for (int i = 0; i < leftKeys.size(); i++) {
      int leftKey = leftKeys.get(i);
      int rightKey = rightKeys.get(i);
      ColumnType leftType = left.schema().field(leftKey).type();
      ColumnType rightType = right.schema().field(rightKey).type();
      if (!sameKey(leftType, rightType)) {
        ColumnType common = Conversions.common(leftType, rightType);
        leftKey = leftColumns.converted(leftKey, common);
        rightKey = rightColumns.converted(rightKey, common);
      }
      if (!nullsNeverMatch.get(i)
          && leftColumns.isNullable(leftKey)
          && rightColumns.isNullable(rightKey)) {
        newLeftKeys.add(leftColumns.isNull(leftKey));
        newRightKeys.add(rightColumns.isNull(rightKey));
        leftKey = leftColumns.withoutNulls(leftKey);
        rightKey = rightColumns.withoutNulls(rightKey);
      }
      newLeftKeys.add(leftKey);
      newRightKeys.add(rightKey);
    }
    return new Keyed(leftColumns.plan(), rightColumns.plan(), newLeftKeys, newRightKeys);
  }

  private static boolean sameKey(ColumnType left, ColumnType right) {
    return left.equals(right)
        || (left.kind() == TypeKind.DECIMAL
            && right.kind() == TypeKind.DECIMAL
            && left.scale() == right.scale()
            && left.physicalType() == right.physicalType());
  }

  private static JoinType type(JoinRelType type) {
    return switch (type) {
      case INNER -> JoinType.INNER;
      case LEFT, RIGHT -> JoinType.LEFT;
      case FULL -> JoinType.FULL;
      case SEMI -> JoinType.SEMI;
      case ANTI -> JoinType.ANTI;
      default ->
          throw new QueryException(
              ErrorCode.FEATURE_NOT_SUPPORTED, "a join of type " + type + " is not supported");
    };
  }

  /** Puts the columns where the planner has them, dropping keys that were added. */
  private static PlanNode arranged(
      Join join, PlanNode joined, boolean swap, int leftSize, int rightSize, int rightStart) {
    boolean leftOnly =
        join.getJoinType() == JoinRelType.SEMI || join.getJoinType() == JoinRelType.ANTI;
    List<Integer> order = new ArrayList<>();
    if (swap) {
      addRange(order, rightStart, rightSize);
      addRange(order, 0, leftSize);
    } else {
      addRange(order, 0, leftSize);
      if (!leftOnly) {
        addRange(order, rightStart, rightSize);
      }
    }
    boolean identity = order.size() == joined.schema().size();
    for (int i = 0; identity && i < order.size(); i++) {
      identity = order.get(i) == i;
    }
    return identity ? joined : columns(joined, order, TypeMapping.toSchema(join.getRowType()));
  }

  private static void addRange(List<Integer> order, int start, int count) {
    for (int i = 0; i < count; i++) {
      order.add(start + i);
    }
  }

  private static PlanNode columns(PlanNode input, List<Integer> order, Schema schema) {
    List<Expression> outputs = new ArrayList<>();
    for (int column : order) {
      outputs.add(new ColumnReference(column, input.schema().field(column).type()));
    }
    return new Project(input, outputs, schema);
  }
}
