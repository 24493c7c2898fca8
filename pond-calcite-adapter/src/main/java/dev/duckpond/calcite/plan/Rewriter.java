package dev.duckpond.calcite.plan;

import org.apache.calcite.plan.RelOptCostImpl;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.RelFactories;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.sql2rel.RelDecorrelator;
import org.apache.calcite.tools.RelBuilder;
import org.jspecify.annotations.Nullable;

/** Rewrites a query into one that is cheaper to run, step by step. */
final class Rewriter {
  RelNode rewrite(RelNode query) {
    RelBuilder builder = RelFactories.LOGICAL_BUILDER.create(query.getCluster(), null);
    RelNode node = query.accept(new ConditionSimplifier(query.getCluster()));
    if (SubQueries.exist(node)) {
      node = node.accept(new SemiJoins());
      if (SubQueries.exist(node)) {
        SubQueries.refuseLostRows(node);
        SubQueries.refuseUnknownRows(node);
        node = run(RewriteRules.SUB_QUERIES, node);
        node = RelDecorrelator.decorrelateQuery(node, builder);
      }
    }
    Shape shape = Shape.of(node);
    if (shape.setOperations()) {
      node = run(RewriteRules.SET_OPERATIONS, node);
    }
    node = run(RewriteRules.PUSH, node);
    if (shape.joins()) {
      node = run(RewriteRules.DISJUNCTIONS, node);
      node = run(RewriteRules.TRANSITIVE, node);
      node = run(RewriteRules.PUSH, node);
    }
    node = run(RewriteRules.REDUCE, node);
    if (shape.joins()) {
      node = run(RewriteRules.JOIN_KEYS, node);
      node = run(RewriteRules.PUSH, node);
      node = node.accept(new JoinOrder());
      node = run(RewriteRules.PUSH, node);
    }
    node = run(RewriteRules.FINISH, node);
    return node;
  }

  private static RelNode run(HepProgram program, RelNode node) {
    HepPlanner planner = new HepPlanner(program, null, true, null, RelOptCostImpl.FACTORY);
    planner.setExecutor(node.getCluster().getPlanner().getExecutor());
    planner.setRoot(node);
    return planner.findBestExp();
  }

  /** What a query has, so that steps that cannot apply are left out. */
  private record Shape(boolean joins, boolean setOperations) {
    static Shape of(RelNode query) {
      boolean[] found = new boolean[2];
      new RelVisitor() {
        @Override
        public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
          found[0] |= node instanceof Join;
          found[1] |= node instanceof SetOp;
          super.visit(node, ordinal, parent);
        }
      }.go(query);
      return new Shape(found[0], found[1]);
    }
  }
}
