package dev.duckpond.calcite.plan;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSimplify;
import org.apache.calcite.rex.RexUtil;

/**
 * Simplifies conditions before anything else looks at them; among them comparisons with NULL, which
 * are never true and which rules do not expect.
 */
final class ConditionSimplifier extends RelHomogeneousShuttle {
  private final RexBuilder rexBuilder;
  private final RexSimplify simplify;

  ConditionSimplifier(RelOptCluster cluster) {
    this.rexBuilder = cluster.getRexBuilder();
    this.simplify =
        new RexSimplify(
            cluster.getRexBuilder(),
            RelOptPredicateList.EMPTY,
            Objects.requireNonNull(cluster.getPlanner().getExecutor(), "executor"));
  }

  @Override
  public RelNode visit(RelNode other) {
    RelNode visited = super.visit(other);
    if (!(visited instanceof LogicalFilter filter)) {
      return visited;
    }
    RexNode condition = simplified(filter.getCondition());
    return condition.equals(filter.getCondition())
        ? filter
        : LogicalFilter.create(
            filter.getInput(), condition, ImmutableSet.copyOf(filter.getVariablesSet()));
  }

  /**
   * Terms with sub-queries stay as they are: an IN whose left side is never null counts as never
   * null itself, although nulls on its right side make it so.
   */
  private RexNode simplified(RexNode condition) {
    if (RexUtil.SubQueryFinder.find(condition) == null) {
      return simplify.simplifyUnknownAsFalse(condition);
    }
    List<RexNode> terms = new ArrayList<>();
    for (RexNode term : RelOptUtil.conjunctions(condition)) {
      boolean plain = RexUtil.SubQueryFinder.find(term) == null;
      terms.add(plain ? simplify.simplifyUnknownAsFalse(term) : term);
    }
    return RexUtil.composeConjunction(rexBuilder, terms);
  }
}
