package dev.duckpond.calcite.physical;

import dev.duckpond.engine.plan.PlanNode;
import java.util.IdentityHashMap;
import java.util.OptionalDouble;

/** What the engine runs, with how many rows each operator is expected to yield. Immutable. */
public final class PhysicalPlan {
  private final PlanNode root;
  private final IdentityHashMap<PlanNode, Double> rows;

  PhysicalPlan(PlanNode root, IdentityHashMap<PlanNode, Double> rows) {
    this.root = root;
    this.rows = new IdentityHashMap<>(rows);
  }

  public PlanNode root() {
    return root;
  }

  /** The estimate for an operator of this plan, by identity. */
  public OptionalDouble rows(PlanNode node) {
    Double estimate = rows.get(node);
    return estimate == null ? OptionalDouble.empty() : OptionalDouble.of(estimate);
  }
}
