package dev.duckpond.calcite.plan;

import java.util.List;
import org.apache.calcite.plan.RelOptRule;
import org.apache.calcite.plan.hep.HepMatchOrder;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.hep.HepProgramBuilder;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.rules.AggregateProjectMergeRule;
import org.apache.calcite.rel.rules.AggregateRemoveRule;
import org.apache.calcite.rel.rules.ExpandDisjunctionForJoinInputsRule;
import org.apache.calcite.rel.rules.FilterAggregateTransposeRule;
import org.apache.calcite.rel.rules.FilterJoinRule;
import org.apache.calcite.rel.rules.FilterMergeRule;
import org.apache.calcite.rel.rules.FilterProjectTransposeRule;
import org.apache.calcite.rel.rules.FilterSetOpTransposeRule;
import org.apache.calcite.rel.rules.IntersectToDistinctRule;
import org.apache.calcite.rel.rules.JoinPushExpressionsRule;
import org.apache.calcite.rel.rules.MinusToDistinctRule;
import org.apache.calcite.rel.rules.ProjectMergeRule;
import org.apache.calcite.rel.rules.ProjectRemoveRule;
import org.apache.calcite.rel.rules.PruneEmptyRules;
import org.apache.calcite.rel.rules.ReduceExpressionsRule;
import org.apache.calcite.rel.rules.SortRemoveConstantKeysRule;
import org.apache.calcite.rel.rules.SubQueryRemoveRule;
import org.apache.calcite.rel.rules.UnionMergeRule;
import org.apache.calcite.rel.rules.UnionToDistinctRule;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The steps of rewriting, each run until nothing changes. Which rules share a step matters: some
 * combinations never end. Rules are made of their own configurations, since the class that holds
 * all of Calcite's rules as constants takes a tenth of a second to load.
 */
final class RewriteRules {
  private static final int TRANSITIVE_MATCHES = 16;

  /** Sub-queries become joins, correlated ones for the time being. */
  static final HepProgram SUB_QUERIES =
      program(
          SubQueryRemoveRule.Config.FILTER.toRule(),
          SubQueryRemoveRule.Config.PROJECT.toRule(),
          SubQueryRemoveRule.Config.JOIN.toRule());

  /** Set operations become unions and aggregates. */
  static final HepProgram SET_OPERATIONS =
      program(
          UnionMergeRule.Config.DEFAULT.toRule(),
          UnionToDistinctRule.Config.DEFAULT.toRule(),
          IntersectToDistinctRule.Config.DEFAULT.toRule(),
          MinusToDistinctRule.Config.DEFAULT.toRule());

  /** Terms of a disjunction that concern one side of a join become filters there. */
  static final HepProgram DISJUNCTIONS =
      program(
          ExpandDisjunctionForJoinInputsRule.Config.FILTER.toRule(),
          ExpandDisjunctionForJoinInputsRule.Config.JOIN.toRule());

  /** Filters move towards the scans. */
  static final HepProgram PUSH =
      program(
          FilterJoinRule.FilterIntoJoinRule.FilterIntoJoinRuleConfig.DEFAULT.toRule(),
          FilterJoinRule.JoinConditionPushRule.JoinConditionPushRuleConfig.DEFAULT.toRule(),
          FilterProjectTransposeRule.Config.DEFAULT.toRule(),
          FilterAggregateTransposeRule.Config.DEFAULT.toRule(),
          FilterSetOpTransposeRule.Config.DEFAULT.toRule(),
          FilterMergeRule.Config.DEFAULT.toRule(),
          ProjectMergeRule.Config.DEFAULT.toRule(),
          ProjectRemoveRule.Config.DEFAULT.toRule());

  /**
   * What holds for a join key on one side holds for that of the other. Where filters cannot move
   * on, as above a limit, the rule would repeat itself for ever.
   */
  static final HepProgram TRANSITIVE =
      HepProgram.builder()
          .addMatchLimit(TRANSITIVE_MATCHES)
          .addRuleInstance(new TransitivePredicates())
          .build();

  /** The rule's own default forgets that a grand total may be one of several grouping sets. */
  private static final RelOptRule PRUNE_EMPTY_AGGREGATE =
      PruneEmptyRules.RemoveEmptySingleRule.RemoveEmptySingleRuleConfig.AGGREGATE
          .withOperandFor(
              Aggregate.class,
              aggregate -> aggregate.getGroupSets().stream().noneMatch(ImmutableBitSet::isEmpty))
          .toRule();

  /** Constants are computed, and what yields no rows disappears. */
  static final HepProgram REDUCE =
      program(
          ReduceExpressionsRule.FilterReduceExpressionsRule.FilterReduceExpressionsRuleConfig
              .DEFAULT
              .toRule(),
          ReduceExpressionsRule.ProjectReduceExpressionsRule.ProjectReduceExpressionsRuleConfig
              .DEFAULT
              .toRule(),
          ReduceExpressionsRule.JoinReduceExpressionsRule.JoinReduceExpressionsRuleConfig.DEFAULT
              .toRule(),
          PruneEmptyRules.UNION_INSTANCE,
          PruneEmptyRules.PROJECT_INSTANCE,
          PruneEmptyRules.FILTER_INSTANCE,
          PruneEmptyRules.SORT_INSTANCE,
          PRUNE_EMPTY_AGGREGATE,
          PruneEmptyRules.JOIN_LEFT_INSTANCE,
          PruneEmptyRules.JOIN_RIGHT_INSTANCE,
          PruneEmptyRules.SORT_FETCH_ZERO_INSTANCE);

  /** Join keys that are computed are computed below the join. */
  static final HepProgram JOIN_KEYS = program(JoinPushExpressionsRule.Config.DEFAULT.toRule());

  /** Last simplifications. */
  static final HepProgram FINISH =
      program(
          AggregateProjectMergeRule.Config.DEFAULT.toRule(),
          AggregateRemoveRule.Config.DEFAULT.toRule(),
          SortRemoveConstantKeysRule.Config.DEFAULT.toRule(),
          ProjectMergeRule.Config.DEFAULT.toRule(),
          ProjectRemoveRule.Config.DEFAULT.toRule());

  private RewriteRules() {}

  private static HepProgram program(RelOptRule... rules) {
    HepProgramBuilder builder = HepProgram.builder().addMatchOrder(HepMatchOrder.DEPTH_FIRST);
    builder.addRuleCollection(List.of(rules));
    return builder.build();
  }
}
