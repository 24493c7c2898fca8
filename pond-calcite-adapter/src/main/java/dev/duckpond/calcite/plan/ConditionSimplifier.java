package dev.duckpond.calcite.plan;

import com.google.common.collect.ImmutableSet;
import java.util.Objects;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSimplify;

/**
 * Simplifies conditions before anything else looks at them; among them comparisons with NULL, which
 * are never true and which rules do not expect.
 */
final class ConditionSimplifier extends RelHomogeneousShuttle {
  private final RexSimplify simplify;

  ConditionSimplifier(RelOptCluster cluster) {
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
    RexNode condition = simplify.simplifyUnknownAsFalse(filter.getCondition());
    return condition.equals(filter.getCondition())
        ? filter
        : LogicalFilter.create(
            filter.getInput(), condition, ImmutableSet.copyOf(filter.getVariablesSet()));
  }
}
