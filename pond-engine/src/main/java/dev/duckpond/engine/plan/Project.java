package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Expression;
import java.util.List;

/** Computes one expression for each column of {@code schema}. */
public record Project(PlanNode input, List<Expression> expressions, Schema schema)
    implements PlanNode {
  public Project {
    expressions = List.copyOf(expressions);
    if (expressions.size() != schema.size()) {
      throw new IllegalArgumentException(
          expressions.size() + " expressions for " + schema.size() + " columns");
    }
  }
}
