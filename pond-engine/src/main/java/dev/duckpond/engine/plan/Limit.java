package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import java.util.OptionalLong;

/**
 * Drops the first rows and ends after so many; input order is kept where it has one.
 *
 * @param fetch rows to keep after the offset, empty for all
 */
public record Limit(PlanNode input, long offset, OptionalLong fetch) implements PlanNode {
  @Override
  public Schema schema() {
    return input.schema();
  }
}
