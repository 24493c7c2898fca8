package dev.duckpond.calcite.plan;

import java.math.BigDecimal;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.JoinInfo;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Sort;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.core.Union;
import org.apache.calcite.rel.core.Values;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Estimates how many rows a relational expression yields. */
final class Cardinality {
  private final RelMetadataQuery query;
  private final ColumnEstimates columns;
  private final Selectivity selectivity;

  Cardinality(RelMetadataQuery query) {
    this.query = query;
    this.columns = new ColumnEstimates(query);
    this.selectivity = new Selectivity(columns);
  }

  double rows(RelNode node) {
    if (node instanceof TableScan scan) {
      return ColumnEstimates.tableRows(scan);
    } else if (node instanceof Filter filter) {
      RelNode input = filter.getInput().stripped();
      return query.getRowCount(input) * selectivity.of(filter.getCondition(), input);
    } else if (node instanceof Project project) {
      return query.getRowCount(project.getInput());
    } else if (node instanceof Sort sort) {
      return Math.min(query.getRowCount(sort.getInput()), limit(sort.fetch));
    } else if (node instanceof Aggregate aggregate) {
      return groups(aggregate.getInput().stripped(), aggregate.getGroupSet())
          * aggregate.getGroupSets().size();
    } else if (node instanceof Join join) {
      return join(join);
    } else if (node instanceof Values values) {
      return values.getTuples().size();
    } else if (node instanceof Union union) {
      return union.getInputs().stream().mapToDouble(query::getRowCount).sum();
    } else if (node instanceof SetOp operation) {
      return query.getRowCount(operation.getInput(0));
    }
    return node.getInputs().stream().mapToDouble(query::getRowCount).max().orElse(1);
  }

  private static double limit(@Nullable RexNode fetch) {
    return fetch instanceof RexLiteral literal
        ? literal.getValueAs(BigDecimal.class).doubleValue()
        : Double.MAX_VALUE;
  }

  double selectivity(RelNode node, @Nullable RexNode predicate) {
    return predicate == null ? 1 : selectivity.of(predicate, node);
  }

  /** How many different combinations of some columns there are. */
  double groups(RelNode node, ImmutableBitSet keys) {
    double rows = query.getRowCount(node);
    double product = 1;
    for (int key : keys) {
      product *= columns.distinct(node, key);
    }
    return Math.max(1, Math.min(rows, product));
  }

  private double join(Join join) {
    RelNode left = join.getLeft().stripped();
    RelNode right = join.getRight().stripped();
    double leftRows = query.getRowCount(left);
    double rightRows = query.getRowCount(right);
    JoinInfo info = join.analyzeCondition();
    double matching = 1;
    double partners = 1;
    for (int i = 0; i < info.leftKeys.size(); i++) {
      double leftValues = columns.distinct(left, info.leftKeys.get(i));
      double rightValues = columns.distinct(right, info.rightKeys.get(i));
      matching /= Math.max(leftValues, rightValues);
      partners = Math.min(partners, rightValues / Math.max(leftValues, rightValues));
    }
    double residual = Math.pow(Selectivity.RANGE, info.nonEquiConditions.size());
    double pairs = leftRows * rightRows * matching * residual;
    return switch (join.getJoinType()) {
      case SEMI -> leftRows * partners * residual;
      case ANTI -> leftRows * Math.max(0.1, 1 - partners * residual);
      case LEFT, LEFT_MARK -> Math.max(pairs, leftRows);
      case RIGHT -> Math.max(pairs, rightRows);
      case FULL -> Math.max(pairs, leftRows + rightRows);
      default -> join.getJoinType() == JoinRelType.INNER ? pairs : leftRows;
    };
  }
}
