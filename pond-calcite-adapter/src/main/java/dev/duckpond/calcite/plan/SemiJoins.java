package dev.duckpond.calcite.plan;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalJoin;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;

/**
 * Turns [NOT] EXISTS and [NOT] IN among the conditions of a filter into semi- and anti-joins, where
 * the correlation, if any, is in a filter at the top of the sub-query: it becomes part of the
 * join's condition. NOT IN needs proof that neither side has nulls. Other sub-queries are left for
 * the general method.
 */
final class SemiJoins extends RelHomogeneousShuttle {
  @Override
  public RelNode visit(RelNode other) {
    RelNode visited = super.visit(other);
    return visited instanceof LogicalFilter filter && hasSubQuery(filter.getCondition())
        ? rewrite(filter)
        : visited;
  }

  private static boolean hasSubQuery(RexNode condition) {
    return RexUtil.SubQueryFinder.find(condition) != null;
  }

  private RelNode rewrite(LogicalFilter filter) {
    RexBuilder rexBuilder = filter.getCluster().getRexBuilder();
    List<RexNode> plain = new ArrayList<>();
    List<RexNode> remaining = new ArrayList<>();
    List<RexNode> candidates = new ArrayList<>();
    for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
      (hasSubQuery(conjunct) ? candidates : plain).add(conjunct);
    }
    RelNode node = filtered(filter.getInput(), plain, rexBuilder, Set.of());
    for (RexNode candidate : candidates) {
      Optional<RelNode> joined = join(node, candidate, filter.getVariablesSet());
      if (joined.isPresent()) {
        node = joined.get();
      } else {
        remaining.add(candidate);
      }
    }
    return filtered(node, remaining, rexBuilder, filter.getVariablesSet());
  }

  private static RelNode filtered(
      RelNode input,
      List<RexNode> conditions,
      RexBuilder rexBuilder,
      Set<CorrelationId> variables) {
    return conditions.isEmpty()
        ? input
        : LogicalFilter.create(
            input,
            RexUtil.composeConjunction(rexBuilder, conditions),
            ImmutableSet.copyOf(variables));
  }

  private Optional<RelNode> join(RelNode left, RexNode condition, Set<CorrelationId> variables) {
    boolean negated = condition.getKind() == SqlKind.NOT;
    RexNode inner = negated ? ((RexCall) condition).getOperands().get(0) : condition;
    if (!(inner instanceof RexSubQuery query)
        || (query.getKind() != SqlKind.EXISTS && query.getKind() != SqlKind.IN)
        || query.getOperands().stream().anyMatch(SemiJoins::hasSubQuery)) {
      return Optional.empty();
    }
    if (negated && query.getKind() == SqlKind.IN && !provenNotNull(left, query)) {
      return Optional.empty();
    }
    return uncorrelated(left, query, variables)
        .map(
            match ->
                LogicalJoin.create(
                    left,
                    match.right(),
                    List.of(),
                    match.condition(),
                    Set.of(),
                    negated ? JoinRelType.ANTI : JoinRelType.SEMI));
  }

  private static boolean provenNotNull(RelNode left, RexSubQuery query) {
    for (int i = 0; i < query.getOperands().size(); i++) {
      RexNode operand = query.getOperands().get(i);
      boolean operandHasNone =
          !operand.getType().isNullable()
              || (operand instanceof RexInputRef reference
                  && ColumnEstimates.isNeverNull(left, reference.getIndex()));
      if (!operandHasNone || !ColumnEstimates.isNeverNull(query.rel, i)) {
        return false;
      }
    }
    return true;
  }

  private record Match(RelNode right, RexNode condition) {}

  private Optional<Match> uncorrelated(
      RelNode left, RexSubQuery query, Set<CorrelationId> variables) {
    RexBuilder rexBuilder = left.getCluster().getRexBuilder();
    RelNode right = query.rel.accept(this);
    List<RexNode> outputs = new ArrayList<>(rexBuilder.identityProjects(right.getRowType()));
    List<RexNode> correlated = new ArrayList<>();
    if (uses(right, variables)) {
      RelNode below = right;
      if (below instanceof LogicalProject project && !project.containsOver()) {
        outputs = new ArrayList<>(project.getProjects());
        below = project.getInput();
      }
      if (!(below instanceof LogicalFilter filter)) {
        return Optional.empty();
      }
      List<RexNode> own = new ArrayList<>();
      for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
        if (hasSubQuery(conjunct)) {
          return Optional.empty();
        }
        (uses(conjunct, variables) ? correlated : own).add(conjunct);
      }
      right = filtered(filter.getInput(), own, rexBuilder, Set.of());
      if (uses(right, variables)) {
        return Optional.empty();
      }
    }
    int leftSize = left.getRowType().getFieldCount();
    List<RexNode> conditions = new ArrayList<>();
    for (int i = 0; i < query.getOperands().size(); i++) {
      RexNode output = moved(outputs.get(i), variables, leftSize, rexBuilder);
      conditions.add(
          rexBuilder.makeCall(SqlStdOperatorTable.EQUALS, query.getOperands().get(i), output));
    }
    for (RexNode conjunct : correlated) {
      conditions.add(moved(conjunct, variables, leftSize, rexBuilder));
    }
    return Optional.of(new Match(right, RexUtil.composeConjunction(rexBuilder, conditions)));
  }

  /** An expression of the sub-query as one of the join: the outer row's columns come first. */
  private static RexNode moved(
      RexNode expression, Set<CorrelationId> variables, int leftSize, RexBuilder rexBuilder) {
    return expression.accept(
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef reference) {
            return rexBuilder.makeInputRef(reference.getType(), leftSize + reference.getIndex());
          }

          @Override
          public RexNode visitFieldAccess(RexFieldAccess access) {
            return isOuter(access, variables)
                ? rexBuilder.makeInputRef(access.getType(), access.getField().getIndex())
                : access;
          }
        });
  }

  private static boolean isOuter(RexFieldAccess access, Set<CorrelationId> variables) {
    return access.getReferenceExpr() instanceof RexCorrelVariable variable
        && variables.contains(variable.id);
  }

  private static boolean uses(RexNode expression, Set<CorrelationId> variables) {
    return RexUtil.containsCorrelation(expression, variables);
  }

  private static boolean uses(RelNode node, Set<CorrelationId> variables) {
    return RelOptUtil.getVariablesUsed(node).stream().anyMatch(variables::contains);
  }
}
