package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.FilterOperator;
import dev.duckpond.engine.operator.LimitOperator;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.ProjectOperator;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;

/**
 * The top of a plan, from a limit that no sink but the result lies above: it sees the rows in
 * order, so the consumer's thread does it.
 *
 * @param nodes from the bottom up; the first is a limit, unless there are none
 * @param input what workers do
 */
record PlanTail(List<PlanNode> nodes, PlanNode input) {
  static PlanTail of(PlanNode plan) {
    List<PlanNode> fromTop = new ArrayList<>();
    int length = 0;
    PlanNode input = plan;
    PlanNode node = plan;
    while (true) {
      PlanNode below;
      if (node instanceof Limit limit) {
        below = limit.input();
      } else if (node instanceof Project project) {
        below = project.input();
      } else if (node instanceof Filter filter) {
        below = filter.input();
      } else {
        break;
      }
      fromTop.add(node);
      if (node instanceof Limit) {
        length = fromTop.size();
        input = below;
      }
      node = below;
    }
    List<PlanNode> nodes = new ArrayList<>(fromTop.subList(0, length));
    Collections.reverse(nodes);
    return new PlanTail(nodes, input);
  }

  /** The first so many rows of the input are all that is needed. */
  long rowsWanted() {
    if (nodes.isEmpty()) {
      return Long.MAX_VALUE;
    }
    Limit limit = (Limit) nodes.get(0);
    OptionalLong fetch = limit.fetch();
    long wanted = fetch.isPresent() ? limit.offset() + fetch.getAsLong() : Long.MAX_VALUE;
    return wanted < 0 ? Long.MAX_VALUE : wanted;
  }

  List<BatchOperator> operators(OperatorContext context) {
    return nodes.stream().map(node -> operator(node, context)).toList();
  }

  private static BatchOperator operator(PlanNode node, OperatorContext context) {
    if (node instanceof Limit limit) {
      return new LimitOperator(limit.offset(), limit.fetch());
    } else if (node instanceof Project project) {
      return new ProjectOperator(project.expressions(), context);
    } else if (node instanceof Filter filter) {
      return new FilterOperator(context.compiler().compileFilter(filter.condition()));
    }
    throw new IllegalArgumentException(node.getClass().getName() + " is not done in the tail");
  }
}
