package dev.duckpond.calcite.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.plan.RelOptRuleCall;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rel.rules.JoinPushTransitivePredicatesRule;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;

/**
 * Pushes below a join what its condition implies, with each column as nullable as it is: Calcite
 * puts one join key in the place of the other and keeps the other's type.
 */
final class TransitivePredicates extends JoinPushTransitivePredicatesRule {
  TransitivePredicates() {
    super(Config.DEFAULT);
  }

  @Override
  public void onMatch(RelOptRuleCall call) {
    Join join = call.rel(0);
    RelOptPredicateList predicates = call.getMetadataQuery().getPulledUpPredicates(join);
    RelNode left = filtered(call, join.getLeft(), predicates.leftInferredPredicates);
    RelNode right = filtered(call, join.getRight(), predicates.rightInferredPredicates);
    if (left != join.getLeft() || right != join.getRight()) {
      call.transformTo(
          join.copy(
              join.getTraitSet(),
              join.getCondition(),
              left,
              right,
              join.getJoinType(),
              join.isSemiJoinDone()));
    }
  }

  /**
   * The input itself where it holds to all predicates already, so that the rule comes to an end.
   */
  private static RelNode filtered(RelOptRuleCall call, RelNode input, List<RexNode> predicates) {
    RelMetadataQuery metadata = call.getMetadataQuery();
    List<RexNode> known = metadata.getPulledUpPredicates(input).pulledUpPredicates;
    List<RexNode> typed =
        RexUtil.fixUp(
            input.getCluster().getRexBuilder(),
            predicates,
            RelOptUtil.getFieldTypeList(input.getRowType()));
    List<RexNode> added = typed.stream().filter(predicate -> !known.contains(predicate)).toList();
    return added.isEmpty() ? input : call.builder().push(input).filter(added).build();
  }
}
