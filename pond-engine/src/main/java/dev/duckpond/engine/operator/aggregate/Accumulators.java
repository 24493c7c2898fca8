package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import java.util.List;

/** Chooses the accumulator of a call. */
final class Accumulators {
  private Accumulators() {}

  /**
   * @param rows counts of the rows that the accumulator gets
   */
  static Accumulator of(AggregateCall call, Schema input, RowCounts rows) {
    List<ColumnType> types =
        call.arguments().stream().map(column -> input.field(column).type()).toList();
    if (call.distinct() && isAffectedByDuplicates(call.function())) {
      RowCounts distinct = new RowCounts();
      return new DistinctAccumulator(function(call, types, distinct), distinct, types);
    }
    return function(call, types, rows);
  }

  private static boolean isAffectedByDuplicates(AggregateFunction function) {
    return switch (function) {
      case MIN, MAX, ANY_VALUE, BOOL_AND, BOOL_OR, COUNT_STAR -> false;
      case COUNT, SUM, SUM_OR_ZERO, AVG, STDDEV_POP, STDDEV_SAMP, VAR_POP, VAR_SAMP -> true;
      case SINGLE_VALUE -> throw new IllegalArgumentException("SINGLE_VALUE is never distinct");
    };
  }

  private static Accumulator function(AggregateCall call, List<ColumnType> types, RowCounts rows) {
    AggregateFunction function = call.function();
    if (function == AggregateFunction.COUNT_STAR || function == AggregateFunction.COUNT) {
      return new CountAccumulator(call.type(), rows);
    }
    if (types.size() != 1) {
      throw new IllegalArgumentException(function + " of " + types.size() + " arguments");
    }
    ColumnType argument = types.get(0);
    return switch (function) {
      case SUM -> sum(ExactSumAccumulator.Kind.SUM, argument, call.type(), rows);
      case SUM_OR_ZERO -> sum(ExactSumAccumulator.Kind.SUM_OR_ZERO, argument, call.type(), rows);
      case AVG -> sum(ExactSumAccumulator.Kind.AVERAGE, argument, call.type(), rows);
      case MIN, BOOL_AND -> extreme(argument, false);
      case MAX, BOOL_OR -> extreme(argument, true);
      case ANY_VALUE -> new ObjectAccumulator(argument, ObjectAccumulator.Choice.ANY);
      case SINGLE_VALUE -> new ObjectAccumulator(argument, ObjectAccumulator.Choice.SINGLE);
      case STDDEV_POP -> new VarianceAccumulator(call.type(), false, true);
      case STDDEV_SAMP -> new VarianceAccumulator(call.type(), true, true);
      case VAR_POP -> new VarianceAccumulator(call.type(), false, false);
      case VAR_SAMP -> new VarianceAccumulator(call.type(), true, false);
      case COUNT, COUNT_STAR -> throw new IllegalStateException("COUNT was handled before");
    };
  }

  private static Accumulator sum(
      ExactSumAccumulator.Kind kind, ColumnType argument, ColumnType result, RowCounts rows) {
    PhysicalType physical = argument.physicalType();
    return physical == PhysicalType.FLOAT || physical == PhysicalType.DOUBLE
        ? new FloatingSumAccumulator(kind, result, rows)
        : new ExactSumAccumulator(kind, argument, result, rows);
  }

  private static Accumulator extreme(ColumnType type, boolean greatest) {
    return switch (type.physicalType()) {
      case BOOLEAN, INT, LONG -> new LongExtremeAccumulator(type, greatest);
      case FLOAT, DOUBLE -> new FloatingExtremeAccumulator(type, greatest);
      case INT128, BYTES ->
          new ObjectAccumulator(
              type, greatest ? ObjectAccumulator.Choice.GREATEST : ObjectAccumulator.Choice.LEAST);
    };
  }
}
