package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
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
    Keyed keyed = keyed(left, right, leftKeys, rightKeys);
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

  /** Appends converted keys where the two sides' types differ. */
  private static Keyed keyed(
      PlanNode left, PlanNode right, List<Integer> leftKeys, List<Integer> rightKeys) {
    Extension leftColumns = new Extension(left);
    Extension rightColumns = new Extension(right);
    List<Integer> newLeftKeys = new ArrayList<>();
    List<Integer> newRightKeys = new ArrayList<>();
    for (int i = 0; i < leftKeys.size(); i++) {
      ColumnType leftType = left.schema().field(leftKeys.get(i)).type();
      ColumnType rightType = right.schema().field(rightKeys.get(i)).type();
      if (sameKey(leftType, rightType)) {
        newLeftKeys.add(leftKeys.get(i));
        newRightKeys.add(rightKeys.get(i));
      } else {
        ColumnType common = Conversions.common(leftType, rightType);
        newLeftKeys.add(leftColumns.converted(leftKeys.get(i), common));
        newRightKeys.add(rightColumns.converted(rightKeys.get(i), common));
      }
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

  /** The columns of an input, and conversions of some of them after. */
  private static final class Extension {
    private final PlanNode input;
    private final List<Field> fields;
    private final List<Expression> outputs = new ArrayList<>();

    Extension(PlanNode input) {
      this.input = input;
      this.fields = new ArrayList<>(input.schema().fields());
      for (int i = 0; i < fields.size(); i++) {
        outputs.add(new ColumnReference(i, fields.get(i).type()));
      }
    }

    int converted(int column, ColumnType type) {
      Field field = fields.get(column);
      if (field.type().equals(type)) {
        return column;
      }
      fields.add(new Field(field.name(), type, field.nullable()));
      outputs.add(Conversions.to(outputs.get(column), type));
      return fields.size() - 1;
    }

    PlanNode plan() {
      return fields.size() == input.schema().size()
          ? input
          : new Project(input, outputs, new Schema(fields));
    }
  }
}
