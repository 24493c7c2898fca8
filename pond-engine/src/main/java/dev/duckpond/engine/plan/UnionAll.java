package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import java.util.List;

/** The rows of all inputs, whose column types are the same as those of {@code schema}. */
public record UnionAll(List<PlanNode> inputs, Schema schema) implements PlanNode {
  public UnionAll {
    inputs = List.copyOf(inputs);
  }
}
