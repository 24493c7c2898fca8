package dev.duckpond.calcite.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Orders inner joins. Of three or more inputs joined with each other, the two whose join is
 * estimated to yield the fewest rows are joined first, and so on; inputs with no condition between
 * them come last.
 */
final class JoinOrder extends RelHomogeneousShuttle {
  private static final int SMALLEST = 3;

  /** Some inputs joined: {@code columns} says where in the whole each column stands. */
  private record Part(RelNode node, List<Integer> columns, ImmutableBitSet columnSet) {}

  private record Choice(int left, int right, Part joined, double rows, boolean connected) {
    boolean isBetterThan(Choice other) {
      return connected != other.connected ? connected : rows < other.rows;
    }
  }

  @Override
  public RelNode visit(RelNode other) {
    if (!isInner(other)) {
      return super.visit(other);
    }
    List<RelNode> inputs = new ArrayList<>();
    List<RexNode> conditions = new ArrayList<>();
    flatten(other, 0, inputs, conditions);
    List<RelNode> visited = inputs.stream().map(input -> input.accept(this)).toList();
    return visited.size() < SMALLEST
        ? rebuilt((LogicalJoin) other, visited)
        : ordered(other, visited, conditions);
  }

  private static RelNode rebuilt(LogicalJoin join, List<RelNode> inputs) {
    return join.copy(join.getTraitSet(), inputs);
  }

  private static boolean isInner(RelNode node) {
    return node instanceof LogicalJoin join
        && join.getJoinType() == JoinRelType.INNER
        && join.getVariablesSet().isEmpty();
  }

  /**
   * Collects the inputs of nested inner joins, and their conditions on the columns of the whole.
   */
  private static void flatten(
      RelNode node, int offset, List<RelNode> inputs, List<RexNode> conditions) {
    if (!isInner(node)) {
      inputs.add(node);
      return;
    }
    LogicalJoin join = (LogicalJoin) node;
    flatten(join.getLeft(), offset, inputs, conditions);
    int leftSize = join.getLeft().getRowType().getFieldCount();
    flatten(join.getRight(), offset + leftSize, inputs, conditions);
    for (RexNode conjunct : RelOptUtil.conjunctions(join.getCondition())) {
      conditions.add(RexUtil.shift(conjunct, offset));
    }
  }

  private static RelNode ordered(RelNode whole, List<RelNode> inputs, List<RexNode> conditions) {
    List<Part> parts = new ArrayList<>();
    int offset = 0;
    for (RelNode input : inputs) {
      List<Integer> columns = new ArrayList<>();
      for (int i = 0; i < input.getRowType().getFieldCount(); i++) {
        columns.add(offset++);
      }
      parts.add(new Part(input, columns, ImmutableBitSet.of(columns)));
    }
    List<RexNode> pending = new ArrayList<>(conditions);
    while (parts.size() > 1) {
      Choice best = best(parts, pending);
      pending.removeIf(condition -> best.joined().columnSet().contains(used(condition)));
      parts.remove(Math.max(best.left(), best.right()));
      parts.remove(Math.min(best.left(), best.right()));
      parts.add(best.joined());
    }
    return arranged(whole, parts.get(0), pending);
  }

  private static Choice best(List<Part> parts, List<RexNode> pending) {
    Choice best = null;
    for (int left = 0; left < parts.size(); left++) {
      for (int right = left + 1; right < parts.size(); right++) {
        Choice choice = join(parts, left, right, pending);
        if (best == null || choice.isBetterThan(best)) {
          best = choice;
        }
      }
    }
    if (best == null) {
      throw new IllegalStateException("nothing to join");
    }
    return best;
  }

  private static Choice join(List<Part> parts, int left, int right, List<RexNode> pending) {
    Part leftPart = parts.get(left);
    Part rightPart = parts.get(right);
    List<Integer> columns = new ArrayList<>(leftPart.columns());
    columns.addAll(rightPart.columns());
    ImmutableBitSet columnSet = leftPart.columnSet().union(rightPart.columnSet());
    RexBuilder rexBuilder = leftPart.node().getCluster().getRexBuilder();
    List<RexNode> applicable =
        pending.stream()
            .filter(condition -> columnSet.contains(used(condition)))
            .map(condition -> moved(condition, columns))
            .toList();
    RelNode node =
        LogicalJoin.create(
            leftPart.node(),
            rightPart.node(),
            List.of(),
            RexUtil.composeConjunction(rexBuilder, applicable),
            Set.of(),
            JoinRelType.INNER);
    RelMetadataQuery metadata = node.getCluster().getMetadataQuery();
    return new Choice(
        left,
        right,
        new Part(node, columns, columnSet),
        metadata.getRowCount(node),
        !applicable.isEmpty());
  }

  private static ImmutableBitSet used(RexNode condition) {
    return RelOptUtil.InputFinder.bits(condition);
  }

  private static RexNode moved(RexNode condition, List<Integer> columns) {
    return condition.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef reference) {
            return new RexInputRef(columns.indexOf(reference.getIndex()), reference.getType());
          }
        });
  }

  /** The joined inputs with the columns in their places. */
  private static RelNode arranged(RelNode whole, Part part, List<RexNode> pending) {
    RexBuilder rexBuilder = whole.getCluster().getRexBuilder();
    RelNode node = part.node();
    if (!pending.isEmpty()) {
      List<RexNode> moved =
          pending.stream().map(condition -> moved(condition, part.columns())).toList();
      node = LogicalFilter.create(node, RexUtil.composeConjunction(rexBuilder, moved));
    }
    List<RexNode> outputs = new ArrayList<>();
    for (int i = 0; i < part.columns().size(); i++) {
      outputs.add(rexBuilder.makeInputRef(node, part.columns().indexOf(i)));
    }
    return LogicalProject.create(
        node, List.of(), outputs, whole.getRowType().getFieldNames(), Set.of());
  }
}
