package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import java.util.List;
import java.util.OptionalLong;

/**
 * Sorts rows; rows of equal keys come in no particular order.
 *
 * @param offset rows to drop from the sorted start
 * @param fetch rows to keep after them (a top-N), empty for all
 */
public record Sort(PlanNode input, List<SortKey> keys, long offset, OptionalLong fetch)
    implements PlanNode {
  public Sort {
    keys = List.copyOf(keys);
  }

  @Override
  public Schema schema() {
    return input.schema();
  }
}
