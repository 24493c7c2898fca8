package dev.duckpond.calcite.physical;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.SortKey;
import dev.duckpond.engine.plan.UnionAll;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;

/**
 * Leaves out columns that nothing above uses, down to the scans. An operator may yield more columns
 * than were asked for, never fewer; columns keep their order.
 */
final class ColumnPruner {
  private final IdentityHashMap<PlanNode, Double> rows;

  /**
   * @param rows estimates for operators, to which those of new operators are added
   */
  ColumnPruner(IdentityHashMap<PlanNode, Double> rows) {
    this.rows = rows;
  }

  /** A plan without the columns it needs not, and those that are left, ascending. */
  private record Pruned(PlanNode plan, List<Integer> kept) {
    int position(int column) {
      return kept.indexOf(column);
    }
  }

  /** The same plan, with all of its columns. */
  PlanNode prune(PlanNode root) {
    return prune(root, all(root.schema().size())).plan();
  }

  private Pruned prune(PlanNode node, BitSet needed) {
    Pruned pruned = apply(node, needed);
    Double estimate = rows.get(node);
    if (estimate != null) {
      rows.put(pruned.plan(), estimate);
    }
    return pruned;
  }

  private Pruned apply(PlanNode node, BitSet needed) {
    if (node instanceof Scan scan) {
      List<Integer> kept = list(needed);
      List<Integer> columns = kept.stream().map(scan.columns()::get).toList();
      return new Pruned(new Scan(scan.table(), columns, scan.pruning()), kept);
    } else if (node instanceof Filter filter) {
      BitSet used = copy(needed);
      ColumnMapping.collect(filter.condition(), used);
      Pruned input = prune(filter.input(), used);
      Expression condition = ColumnMapping.apply(filter.condition(), input::position);
      return new Pruned(new Filter(input.plan(), condition), input.kept());
    } else if (node instanceof Project project) {
      return project(project, needed);
    } else if (node instanceof Aggregate aggregate) {
      return aggregate(aggregate, needed);
    } else if (node instanceof Join join) {
      return join(join, needed);
    } else if (node instanceof Sort sort) {
      BitSet used = copy(needed);
      sort.keys().forEach(key -> used.set(key.column()));
      Pruned input = prune(sort.input(), used);
      List<SortKey> keys =
          sort.keys().stream()
              .map(
                  key ->
                      new SortKey(input.position(key.column()), key.descending(), key.nullsFirst()))
              .toList();
      return new Pruned(new Sort(input.plan(), keys, sort.offset(), sort.fetch()), input.kept());
    } else if (node instanceof Limit limit) {
      Pruned input = prune(limit.input(), needed);
      return new Pruned(new Limit(input.plan(), limit.offset(), limit.fetch()), input.kept());
    } else if (node instanceof UnionAll union) {
      return union(union, needed);
    }
    return new Pruned(node, list(all(node.schema().size())));
  }

  private Pruned project(Project project, BitSet needed) {
    List<Integer> kept = list(needed);
    BitSet used = new BitSet();
    kept.forEach(output -> ColumnMapping.collect(project.expressions().get(output), used));
    Pruned input = prune(project.input(), used);
    List<Expression> expressions =
        kept.stream()
            .map(output -> project.expressions().get(output))
            .map(expression -> ColumnMapping.apply(expression, input::position))
            .toList();
    boolean identity = expressions.size() == input.plan().schema().size();
    for (int i = 0; identity && i < expressions.size(); i++) {
      identity = expressions.get(i) instanceof ColumnReference reference && reference.index() == i;
    }
    return identity
        ? new Pruned(input.plan(), kept)
        : new Pruned(new Project(input.plan(), expressions, schema(project.schema(), kept)), kept);
  }

  private Pruned aggregate(Aggregate aggregate, BitSet needed) {
    int keyCount = aggregate.keys().size();
    BitSet used = new BitSet();
    aggregate.keys().forEach(used::set);
    BitSet outputs = copy(needed);
    outputs.set(0, keyCount);
    List<Integer> kept = list(outputs);
    List<AggregateCall> calls =
        kept.stream()
            .filter(output -> output >= keyCount)
            .map(output -> aggregate.calls().get(output - keyCount))
            .toList();
    for (AggregateCall call : calls) {
      call.arguments().forEach(used::set);
      call.filter().ifPresent(used::set);
    }
    Pruned input = prune(aggregate.input(), used);
    List<Integer> keys = aggregate.keys().stream().map(input::position).toList();
    List<AggregateCall> moved = calls.stream().map(call -> moved(call, input)).toList();
    return new Pruned(
        new Aggregate(input.plan(), keys, moved, schema(aggregate.schema(), kept)), kept);
  }

  private static AggregateCall moved(AggregateCall call, Pruned input) {
    return new AggregateCall(
        call.function(),
        call.arguments().stream().map(input::position).toList(),
        call.distinct(),
        call.filter().isPresent()
            ? OptionalInt.of(input.position(call.filter().getAsInt()))
            : call.filter(),
        call.type());
  }

  private Pruned join(Join join, BitSet needed) {
    int leftSize = join.left().schema().size();
    BitSet used = copy(needed);
    join.leftKeys().forEach(used::set);
    join.rightKeys().forEach(key -> used.set(leftSize + key));
    if (join.residual() != null) {
      ColumnMapping.collect(join.residual(), used);
    }
    Pruned left = prune(join.left(), used.get(0, leftSize));
    Pruned right = prune(join.right(), used.get(leftSize, leftSize + join.right().schema().size()));
    int newLeftSize = left.plan().schema().size();
    Join pruned =
        new Join(
            left.plan(),
            right.plan(),
            join.type(),
            join.leftKeys().stream().map(left::position).toList(),
            join.rightKeys().stream().map(right::position).toList(),
            join.residual() == null
                ? null
                : ColumnMapping.apply(
                    join.residual(),
                    column ->
                        column < leftSize
                            ? left.position(column)
                            : newLeftSize + right.position(column - leftSize)));
    List<Integer> kept = new ArrayList<>(left.kept());
    if (join.type() != JoinType.SEMI && join.type() != JoinType.ANTI) {
      right.kept().forEach(column -> kept.add(leftSize + column));
    }
    return new Pruned(pruned, kept);
  }

  /** The inputs of a union must agree on their columns, so each yields just those needed. */
  private Pruned union(UnionAll union, BitSet needed) {
    List<Integer> kept = list(needed);
    Schema schema = schema(union.schema(), kept);
    List<PlanNode> inputs =
        union.inputs().stream().map(input -> exactly(prune(input, needed), kept)).toList();
    return new Pruned(new UnionAll(inputs, schema), kept);
  }

  private static PlanNode exactly(Pruned input, List<Integer> wanted) {
    if (input.kept().equals(wanted)) {
      return input.plan();
    }
    Schema schema = input.plan().schema();
    List<Expression> columns = new ArrayList<>();
    List<Field> fields = new ArrayList<>();
    for (int column : wanted) {
      Field field = schema.field(input.position(column));
      columns.add(new ColumnReference(input.position(column), field.type()));
      fields.add(field);
    }
    return new Project(input.plan(), columns, new Schema(fields));
  }

  private static Schema schema(Schema schema, List<Integer> kept) {
    return new Schema(kept.stream().map(schema::field).toList());
  }

  private static BitSet all(int size) {
    BitSet columns = new BitSet();
    columns.set(0, size);
    return columns;
  }

  private static BitSet copy(BitSet columns) {
    BitSet copy = new BitSet();
    copy.or(columns);
    return copy;
  }

  private static List<Integer> list(BitSet columns) {
    return columns.stream().boxed().toList();
  }
}
