package dev.duckpond.calcite.plan;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelVisitor;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Correlate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.jspecify.annotations.Nullable;

/** Looks for sub-queries. */
final class SubQueries {
  private SubQueries() {}

  /** If a query has sub-queries within expressions, or correlated joins. */
  static boolean exist(RelNode query) {
    boolean[] found = new boolean[1];
    new RelVisitor() {
      @Override
      public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
        found[0] |= has(node);
        super.visit(node, ordinal, parent);
      }
    }.go(query);
    return found[0];
  }

  private static boolean has(RelNode node) {
    if (node instanceof Filter filter) {
      return RexUtil.SubQueryFinder.find(filter.getCondition()) != null;
    } else if (node instanceof Join join) {
      return RexUtil.SubQueryFinder.find(join.getCondition()) != null;
    } else if (node instanceof Project project) {
      return RexUtil.SubQueryFinder.find(project.getProjects()) != null;
    }
    return node instanceof Correlate;
  }

  /**
   * Refuses a lateral join with an aggregate that always yields one row: decorrelation makes of it
   * a join that loses the rows with nothing to aggregate.
   */
  static void refuseLostRows(RelNode query) {
    new RelVisitor() {
      @Override
      public void visit(RelNode node, int ordinal, @Nullable RelNode parent) {
        if (node instanceof Correlate correlate
            && correlate.getJoinType() == JoinRelType.INNER
            && isScalarAggregate(correlate.getRight())) {
          throw new QueryException(
              ErrorCode.FEATURE_NOT_SUPPORTED,
              "a lateral aggregate without GROUP BY is not supported: use a scalar sub-query");
        }
        super.visit(node, ordinal, parent);
      }
    }.go(query);
  }

  /**
   * Refuses a comparison of several columns with IN where it may be unknown: what it is made into
   * takes a row for equal, or not, when only some of its columns can be compared. Semi-joins, which
   * need not tell unknown from false, have been made before.
   */
  static void refuseUnknownRows(RelNode query) {
    query.accept(
        new RelHomogeneousShuttle() {
          @Override
          public RelNode visit(RelNode other) {
            return super.visit(other)
                .accept(
                    new RexShuttle() {
                      @Override
                      public RexNode visitSubQuery(RexSubQuery subQuery) {
                        if (isUnknownRow(subQuery)) {
                          throw new QueryException(
                              ErrorCode.FEATURE_NOT_SUPPORTED,
                              "IN of several columns that may be null is not supported here: "
                                  + "use EXISTS");
                        }
                        return super.visitSubQuery(subQuery);
                      }
                    });
          }
        });
  }

  private static boolean isUnknownRow(RexSubQuery subQuery) {
    return subQuery.getKind() == SqlKind.IN
        && subQuery.getOperands().size() > 1
        && (subQuery.getOperands().stream().anyMatch(operand -> operand.getType().isNullable())
            || subQuery.rel.getRowType().getFieldList().stream()
                .anyMatch(field -> field.getType().isNullable()));
  }

  private static boolean isScalarAggregate(RelNode start) {
    RelNode node = start;
    while (node instanceof Project) {
      node = node.getInput(0);
    }
    return node instanceof Aggregate aggregate && aggregate.getGroupSet().isEmpty();
  }
}
