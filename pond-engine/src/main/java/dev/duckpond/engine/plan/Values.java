package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Literal;
import java.util.List;

/** Constant rows, each with one literal a column. There may be no rows, and rows of no columns. */
public record Values(Schema schema, List<List<Literal>> rows) implements PlanNode {
  public Values {
    rows = rows.stream().map(List::copyOf).toList();
  }
}
