package dev.duckpond.calcite.plan;

import java.util.IdentityHashMap;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * What the planner asks about relational expressions: row counts from the tables' statistics, the
 * rest from Calcite's rules of thumb. Lives as long as the plan does not change.
 */
final class PondMetadataQuery extends RelMetadataQuery {
  private final IdentityHashMap<RelNode, Double> rowCounts = new IdentityHashMap<>();
  private final Cardinality cardinality = new Cardinality(this);

  PondMetadataQuery() {
    super(MetadataHandlers.INSTANCE);
  }

  @Override
  public Double getRowCount(RelNode node) {
    RelNode stripped = node.stripped();
    Double known = rowCounts.get(stripped);
    if (known == null) {
      known = Math.max(1, cardinality.rows(stripped));
      rowCounts.put(stripped, known);
    }
    return known;
  }

  @Override
  public Double getSelectivity(RelNode node, @Nullable RexNode predicate) {
    return cardinality.selectivity(node.stripped(), predicate);
  }

  @Override
  public Double getDistinctRowCount(
      RelNode node, ImmutableBitSet groupKey, @Nullable RexNode predicate) {
    return cardinality.groups(node.stripped(), groupKey);
  }
}
