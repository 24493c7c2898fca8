package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import java.util.List;

/**
 * Groups rows and aggregates each group. Nulls form one group. Without keys there is exactly one
 * group, also of no rows.
 *
 * @param keys positions of input columns
 * @param schema the keys, in order, then the aggregates, in order
 */
public record Aggregate(
    PlanNode input, List<Integer> keys, List<AggregateCall> calls, Schema schema)
    implements PlanNode {
  public Aggregate {
    keys = List.copyOf(keys);
    calls = List.copyOf(calls);
    if (keys.size() + calls.size() != schema.size()) {
      throw new IllegalArgumentException(
          keys.size() + " keys and " + calls.size() + " calls for " + schema.size() + " columns");
    }
  }
}
