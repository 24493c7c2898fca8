package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.fallback.WindowFallback;
import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.SortKey;
import dev.duckpond.engine.plan.UnionAll;
import dev.duckpond.engine.plan.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * A plan for people: one operator a line, inputs indented below. Scans are planned to tell what
 * pruning achieves; no rows are read.
 */
public final class PlanText {
  private final PhysicalPlan plan;
  private final StringBuilder text = new StringBuilder();

  private PlanText(PhysicalPlan plan) {
    this.plan = plan;
  }

  /**
   * The text of a plan.
   *
   * @throws IOException when a table's metadata cannot be read
   */
  public static String of(PhysicalPlan plan) throws IOException {
    PlanText writer = new PlanText(plan);
    writer.append(plan.root(), 0);
    return writer.text.toString().stripTrailing();
  }

  private void append(PlanNode node, int depth) throws IOException {
    text.append("  ".repeat(depth)).append(describe(node));
    plan.rows(node).ifPresent(rows -> text.append(" (about ").append(round(rows)).append(" rows)"));
    text.append('\n');
    for (PlanNode input : inputs(node)) {
      append(input, depth + 1);
    }
  }

  private static String round(double rows) {
    return Long.toString(Math.round(rows));
  }

  private static List<PlanNode> inputs(PlanNode node) {
    if (node instanceof Scan scan && scan.table() instanceof WindowFallback fallback) {
      return List.of(fallback.input());
    } else if (node instanceof Filter filter) {
      return List.of(filter.input());
    } else if (node instanceof Project project) {
      return List.of(project.input());
    } else if (node instanceof Aggregate aggregate) {
      return List.of(aggregate.input());
    } else if (node instanceof Join join) {
      return List.of(join.left(), join.right());
    } else if (node instanceof Sort sort) {
      return List.of(sort.input());
    } else if (node instanceof Limit limit) {
      return List.of(limit.input());
    } else if (node instanceof UnionAll union) {
      return union.inputs();
    }
    return List.of();
  }

  private static String describe(PlanNode node) throws IOException {
    if (node instanceof Scan scan) {
      return scan(scan);
    } else if (node instanceof Filter filter) {
      return "Filter " + new ExpressionText(filter.schema()).text(filter.condition());
    } else if (node instanceof Project project) {
      return project(project);
    } else if (node instanceof Aggregate aggregate) {
      return aggregate(aggregate);
    } else if (node instanceof Join join) {
      return join(join);
    } else if (node instanceof Sort sort) {
      return sort(sort);
    } else if (node instanceof Limit limit) {
      return "Limit" + limits(limit.offset(), limit.fetch());
    } else if (node instanceof Values values) {
      return "Values " + values.rows().size() + (values.rows().size() == 1 ? " row" : " rows");
    }
    return node.getClass().getSimpleName();
  }

  private static String scan(Scan scan) throws IOException {
    if (scan.table() instanceof WindowFallback) {
      return scan.table().name();
    }
    StringBuilder line = new StringBuilder("Scan ").append(scan.table().name());
    line.append(" columns=[").append(String.join(", ", names(scan.schema()))).append(']');
    if (scan.pruning() != null) {
      String predicate = new ExpressionText(scan.table().schema()).text(scan.pruning());
      line.append(" pruning=[").append(predicate).append(']');
    }
    Pruning pruning = scan.table().scan(new ScanRequest(scan.columns(), scan.pruning())).pruning();
    if (pruning.files() > 0) {
      line.append(" versions=")
          .append(pruning.files() - pruning.filesSkipped())
          .append(" of ")
          .append(pruning.files())
          .append(" rowGroups=")
          .append(pruning.rowGroups() - pruning.rowGroupsSkipped())
          .append(" of ")
          .append(pruning.rowGroups());
    }
    return line.toString();
  }

  private static List<String> names(Schema schema) {
    return schema.fields().stream().map(Field::name).toList();
  }

  private static String project(Project project) {
    ExpressionText expressions = new ExpressionText(project.input().schema());
    List<String> outputs = new ArrayList<>();
    for (int i = 0; i < project.expressions().size(); i++) {
      Expression expression = project.expressions().get(i);
      String name = project.schema().field(i).name();
      String output = expressions.text(expression);
      boolean same = expression instanceof ColumnReference && output.equals(name);
      outputs.add(same ? name : name + "=" + output);
    }
    return "Project [" + String.join(", ", outputs) + "]";
  }

  private static String aggregate(Aggregate aggregate) {
    Schema input = aggregate.input().schema();
    List<String> keys = aggregate.keys().stream().map(key -> input.field(key).name()).toList();
    List<String> calls = aggregate.calls().stream().map(call -> call(call, input)).toList();
    return "Aggregate keys=["
        + String.join(", ", keys)
        + "] calls=["
        + String.join(", ", calls)
        + "]";
  }

  private static String call(AggregateCall call, Schema input) {
    String arguments =
        call.function() == AggregateFunction.COUNT_STAR
            ? "*"
            : String.join(
                ", ",
                call.arguments().stream().map(argument -> input.field(argument).name()).toList());
    String filter =
        call.filter().isPresent() ? " FILTER " + input.field(call.filter().getAsInt()).name() : "";
    String name =
        call.function() == AggregateFunction.COUNT_STAR ? "COUNT" : call.function().name();
    return name + "(" + (call.distinct() ? "DISTINCT " : "") + arguments + ")" + filter;
  }

  private static String join(Join join) {
    List<String> keys = new ArrayList<>();
    for (int i = 0; i < join.leftKeys().size(); i++) {
      keys.add(
          join.left().schema().field(join.leftKeys().get(i)).name()
              + " = "
              + join.right().schema().field(join.rightKeys().get(i)).name());
    }
    StringBuilder line = new StringBuilder("Join ").append(join.type());
    if (!keys.isEmpty()) {
      line.append(" on [").append(String.join(", ", keys)).append(']');
    }
    if (join.residual() != null) {
      List<Field> fields = new ArrayList<>(join.left().schema().fields());
      fields.addAll(join.right().schema().fields());
      line.append(" where [")
          .append(new ExpressionText(new Schema(fields)).text(join.residual()))
          .append(']');
    }
    return line.toString();
  }

  private static String sort(Sort sort) {
    List<String> keys = new ArrayList<>();
    for (SortKey key : sort.keys()) {
      keys.add(
          sort.schema().field(key.column()).name()
              + (key.descending() ? " DESC" : "")
              + (key.nullsFirst() ? " NULLS FIRST" : ""));
    }
    String name = sort.fetch().isPresent() ? "TopN" : "Sort";
    return name + " by [" + String.join(", ", keys) + "]" + limits(sort.offset(), sort.fetch());
  }

  private static String limits(long offset, OptionalLong fetch) {
    return (fetch.isPresent() ? " limit=" + fetch.getAsLong() : "")
        + (offset > 0 ? " offset=" + offset : "");
  }
}
