package dev.duckpond.engine.operator;

import dev.duckpond.engine.evaluation.ExpressionCompiler;

/**
 * What operators need of the execution they are part of. Thread-safe.
 *
 * @param poll throws when the query shall end; for loops that run long without taking a batch
 */
public record OperatorContext(MemoryBudget memory, ExpressionCompiler compiler, Runnable poll) {
  /** Returns if the query may go on. */
  public void check() {
    poll.run();
  }
}
