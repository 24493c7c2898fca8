package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.fallback.WindowFallback;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.UnionAll;

/** Lets the flag that ends an execution end the parts of it that the engine does not run. */
public final class FallbackCancellation {
  private FallbackCancellation() {}

  /** The plan for one execution; the same if the engine runs all of it. */
  public static PlanNode bind(PlanNode plan, CancelFlag cancel) {
    if (plan instanceof Scan scan) {
      return scan.table() instanceof WindowFallback fallback
          ? new Scan(fallback.withCancel(cancel), scan.columns(), scan.pruning())
          : scan;
    } else if (plan instanceof Filter filter) {
      return new Filter(bind(filter.input(), cancel), filter.condition());
    } else if (plan instanceof Project project) {
      return new Project(bind(project.input(), cancel), project.expressions(), project.schema());
    } else if (plan instanceof Aggregate aggregate) {
      return new Aggregate(
          bind(aggregate.input(), cancel), aggregate.keys(), aggregate.calls(), aggregate.schema());
    } else if (plan instanceof Join join) {
      return new Join(
          bind(join.left(), cancel),
          bind(join.right(), cancel),
          join.type(),
          join.leftKeys(),
          join.rightKeys(),
          join.residual());
    } else if (plan instanceof Sort sort) {
      return new Sort(bind(sort.input(), cancel), sort.keys(), sort.offset(), sort.fetch());
    } else if (plan instanceof Limit limit) {
      return new Limit(bind(limit.input(), cancel), limit.offset(), limit.fetch());
    } else if (plan instanceof UnionAll union) {
      return new UnionAll(
          union.inputs().stream().map(input -> bind(input, cancel)).toList(), union.schema());
    }
    return plan;
  }
}
