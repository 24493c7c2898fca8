package dev.duckpond.engine.plan;

import dev.duckpond.columnar.type.ColumnType;
import java.util.List;
import java.util.OptionalInt;

/**
 * One aggregate of an {@link Aggregate}.
 *
 * @param arguments positions of input columns
 * @param distinct each distinct argument counts once
 * @param filter position of a BOOLEAN input column; only rows where it is true count
 * @param type of the result
 */
public record AggregateCall(
    AggregateFunction function,
    List<Integer> arguments,
    boolean distinct,
    OptionalInt filter,
    ColumnType type) {
  public AggregateCall {
    arguments = List.copyOf(arguments);
  }
}
