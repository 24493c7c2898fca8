package dev.duckpond.engine.execution;

import dev.duckpond.engine.CancelFlag;

/**
 * What one execution is subject to.
 *
 * @param cancel polled at least once a batch
 * @param metrics told what the execution does
 * @param memoryLimit bytes its hash tables and collected rows may take; the engine's own limit,
 *     shared by all queries, holds besides
 */
public record ExecutionContext(CancelFlag cancel, QueryMetrics metrics, long memoryLimit) {
  /** No limit but the engine's. */
  public ExecutionContext(CancelFlag cancel) {
    this(cancel, new QueryMetrics());
  }

  /** No limit but the engine's. */
  public ExecutionContext(CancelFlag cancel, QueryMetrics metrics) {
    this(cancel, metrics, Long.MAX_VALUE);
  }
}
