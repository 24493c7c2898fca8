package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.UnionAll;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * Translates aggregates. Several grouping sets become one aggregate each, united; a key that a set
 * lacks is null there.
 */
final class AggregateTranslator {
  private AggregateTranslator() {}

  static PlanNode translate(Aggregate aggregate, PlanNode input) {
    Schema schema = TypeMapping.toSchema(aggregate.getRowType());
    List<ImmutableBitSet> sets = aggregate.getGroupSets();
    boolean simple =
        sets.size() == 1
            && sets.get(0).equals(aggregate.getGroupSet())
            && aggregate.getAggCallList().stream().noneMatch(AggregateTranslator::isConstant);
    if (simple) {
      List<AggregateCall> calls =
          aggregate.getAggCallList().stream().map(call -> call(call)).toList();
      return new dev.duckpond.engine.plan.Aggregate(
          input, aggregate.getGroupSet().asList(), calls, schema);
    }
    List<PlanNode> branches =
        sets.stream().map(set -> branch(aggregate, set, input, schema)).toList();
    return branches.size() == 1 ? branches.get(0) : new UnionAll(branches, schema);
  }

  private static PlanNode branch(
      Aggregate aggregate, ImmutableBitSet set, PlanNode input, Schema schema) {
    List<Integer> keys = set.asList();
    List<Field> fields = new ArrayList<>();
    List<Expression> outputs = new ArrayList<>();
    int position = 0;
    for (int key : aggregate.getGroupSet()) {
      Field field = schema.field(position++);
      if (set.get(key)) {
        outputs.add(new ColumnReference(fields.size(), field.type()));
        fields.add(field);
      } else {
        outputs.add(new Literal(field.type(), null));
      }
    }
    List<AggregateCall> calls = new ArrayList<>();
    for (org.apache.calcite.rel.core.AggregateCall call : aggregate.getAggCallList()) {
      Field field = schema.field(position++);
      if (isConstant(call)) {
        outputs.add(constant(call, set, field.type()));
      } else {
        outputs.add(new ColumnReference(fields.size(), field.type()));
        fields.add(field);
        calls.add(call(call));
      }
    }
    PlanNode grouped =
        new dev.duckpond.engine.plan.Aggregate(input, keys, calls, new Schema(fields));
    return new Project(grouped, outputs, schema);
  }

  /** If a call's value is the same for all groups of a grouping set. */
  private static boolean isConstant(org.apache.calcite.rel.core.AggregateCall call) {
    return switch (call.getAggregation().getName()) {
      case "GROUPING", "GROUPING_ID", "LITERAL_AGG" -> true;
      default -> false;
    };
  }

  private static Literal constant(
      org.apache.calcite.rel.core.AggregateCall call, ImmutableBitSet set, ColumnType type) {
    return call.getAggregation().getName().equals("LITERAL_AGG")
        ? ConstantValues.literal((RexLiteral) call.rexList.get(0), type)
        : new Literal(type, grouping(call, set));
  }

  private static long grouping(
      org.apache.calcite.rel.core.AggregateCall call, ImmutableBitSet set) {
    long bits = 0;
    for (int argument : call.getArgList()) {
      bits = (bits << 1) | (set.get(argument) ? 0 : 1);
    }
    return bits;
  }

  private static AggregateCall call(org.apache.calcite.rel.core.AggregateCall call) {
    if (!call.getCollation().getFieldCollations().isEmpty() || call.distinctKeys != null) {
      throw unsupported(call);
    }
    AggregateFunction function = function(call);
    return new AggregateCall(
        function,
        call.getArgList(),
        call.isDistinct() && matters(function),
        call.hasFilter() ? OptionalInt.of(call.filterArg) : OptionalInt.empty(),
        TypeMapping.toColumn(call.getType()));
  }

  private static boolean matters(AggregateFunction function) {
    return switch (function) {
      case MIN, MAX, ANY_VALUE, BOOL_AND, BOOL_OR -> false;
      default -> true;
    };
  }

  private static AggregateFunction function(org.apache.calcite.rel.core.AggregateCall call) {
    return switch (call.getAggregation().getName().toUpperCase(Locale.ROOT)) {
      case "COUNT" ->
          call.getArgList().isEmpty() ? AggregateFunction.COUNT_STAR : AggregateFunction.COUNT;
      case "SUM" -> AggregateFunction.SUM;
      case "$SUM0" -> AggregateFunction.SUM_OR_ZERO;
      case "MIN" -> AggregateFunction.MIN;
      case "MAX" -> AggregateFunction.MAX;
      case "AVG" -> AggregateFunction.AVG;
      case "ANY_VALUE" -> AggregateFunction.ANY_VALUE;
      case "SINGLE_VALUE" -> AggregateFunction.SINGLE_VALUE;
      case "BOOL_AND", "EVERY" -> AggregateFunction.BOOL_AND;
      case "BOOL_OR", "SOME" -> AggregateFunction.BOOL_OR;
      case "STDDEV_POP" -> AggregateFunction.STDDEV_POP;
      case "STDDEV_SAMP", "STDDEV" -> AggregateFunction.STDDEV_SAMP;
      case "VAR_POP" -> AggregateFunction.VAR_POP;
      case "VAR_SAMP", "VARIANCE" -> AggregateFunction.VAR_SAMP;
      default -> throw unsupported(call);
    };
  }

  private static QueryException unsupported(org.apache.calcite.rel.core.AggregateCall call) {
    return new QueryException(
        ErrorCode.FEATURE_NOT_SUPPORTED,
        "the aggregate " + call.getAggregation().getName() + " is not supported in this form");
  }

  /** Converts columns to the types of a schema, where they differ. */
  static PlanNode conformed(PlanNode input, Schema schema) {
    List<Expression> outputs = new ArrayList<>();
    boolean same = true;
    for (int i = 0; i < schema.size(); i++) {
      ColumnType from = input.schema().field(i).type();
      ColumnType to = schema.field(i).type();
      same &= from.equals(to);
      outputs.add(Conversions.to(new ColumnReference(i, from), to));
    }
    return same ? input : new Project(input, outputs, schema);
  }
}
