package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.SplitSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** A source and the streaming operators its batches go through. */
record Branch(SplitSource source, List<BatchOperator.Factory> operators) {
  Branch {
    operators = List.copyOf(operators);
  }

  Branch(SplitSource source) {
    this(source, List.of());
  }

  Branch then(BatchOperator.Factory operator) {
    List<BatchOperator.Factory> longer = new ArrayList<>(operators);
    longer.add(operator);
    return new Branch(source, longer);
  }

  Branch unless(BooleanSupplier notNeeded) {
    return new Branch(() -> notNeeded.getAsBoolean() ? List.of() : source.splits(), operators);
  }
}
