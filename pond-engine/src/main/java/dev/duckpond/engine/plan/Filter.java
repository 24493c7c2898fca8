package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Expression;

/** Keeps the rows where a BOOLEAN condition is true. */
public record Filter(PlanNode input, Expression condition) implements PlanNode {
  @Override
  public Schema schema() {
    return input.schema();
  }
}
