package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.Schema;

/** A physical operator and its inputs. Immutable, and reusable for several executions. */
public sealed interface PlanNode
    permits Scan, Values, Filter, Project, Aggregate, Join, Sort, Limit, UnionAll {
  /** The columns of the rows it yields. */
  Schema schema();
}
