package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.FilterOperator;
import dev.duckpond.engine.operator.LimitSink;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.ProjectOperator;
import dev.duckpond.engine.operator.Sink;
import dev.duckpond.engine.operator.ValuesSource;
import dev.duckpond.engine.operator.aggregate.AggregateSink;
import dev.duckpond.engine.operator.join.JoinBuildSink;
import dev.duckpond.engine.operator.sort.SortSink;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.UnionAll;
import dev.duckpond.engine.plan.Values;
import java.util.ArrayList;
import java.util.List;

/** Cuts a plan into pipelines. For one plan. */
final class PlanCompiler {
  private final OperatorContext context;
  private final QueryMetrics metrics;
  private final List<Pipeline> pipelines = new ArrayList<>();

  PlanCompiler(OperatorContext context, QueryMetrics metrics) {
    this.context = context;
    this.metrics = metrics;
  }

  /** The pipelines of a plan, each after those it depends on; the last ends in the given sink. */
  List<Pipeline> compile(PlanNode plan, Sink sink) {
    end(flow(plan), sink);
    return List.copyOf(pipelines);
  }

  private void end(Flow flow, Sink sink) {
    pipelines.add(new Pipeline(flow, sink));
  }

  private Flow flow(PlanNode node) {
    if (node instanceof Scan scan) {
      return Flow.of(new Branch(new ScanSource(scan, metrics)));
    } else if (node instanceof Values values) {
      return Flow.of(new Branch(new ValuesSource(values)));
    } else if (node instanceof Filter filter) {
      return flow(filter.input())
          .then(() -> new FilterOperator(context.compiler().compileFilter(filter.condition())));
    } else if (node instanceof Project project) {
      return flow(project.input()).then(() -> new ProjectOperator(project.expressions(), context));
    } else if (node instanceof Aggregate aggregate) {
      AggregateSink sink = new AggregateSink(aggregate, context);
      end(flow(aggregate.input()), sink);
      return Flow.of(new Branch(sink));
    } else if (node instanceof Limit limit) {
      LimitSink sink = new LimitSink(limit.offset(), limit.fetch(), context);
      end(flow(limit.input()), sink);
      return Flow.of(new Branch(sink));
    } else if (node instanceof UnionAll union) {
      return union.inputs().stream().map(this::flow).reduce(new Flow(List.of()), Flow::union);
    } else if (node instanceof Join join) {
      return join(join);
    } else if (node instanceof Sort sort) {
      SortSink sink = new SortSink(sort, context);
      end(flow(sort.input()), sink);
      return Flow.of(new Branch(sink));
    }
    throw new IllegalArgumentException("no operator for " + node.getClass().getName());
  }

  private Flow join(Join join) {
    JoinBuildSink build = new JoinBuildSink(join, context);
    end(flow(join.right()), build);
    Flow joined = flow(join.left()).unless(build::excludesAll).then(build::newProbe);
    return join.type() == JoinType.FULL ? joined.followedBy(new Branch(build.unmatched())) : joined;
  }
}
