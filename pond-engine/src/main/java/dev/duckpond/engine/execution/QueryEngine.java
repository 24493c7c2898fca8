package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.engine.plan.PlanNode;

/**
 * Runs plans on a fixed number of worker threads. One engine serves many queries at once.
 * Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class QueryEngine implements AutoCloseable {
  private final int threads;

  /**
   * @param threads workers, at least 1
   */
  public QueryEngine(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    this.threads = threads;
  }

  public int threads() {
    return threads;
  }

  /**
   * Starts a query. Rows of a plan whose top is a {@link dev.duckpond.engine.plan.Sort} (also below
   * Project and Limit) come in its order. Closing the reader ends the query, releasing its threads
   * and memory. Failures are {@link dev.duckpond.engine.QueryException}s or, from reading tables,
   * {@link java.io.IOException}s.
   */
  public BatchReader execute(PlanNode plan, ExecutionContext context) {
    throw new UnsupportedOperationException("execute " + plan + " in " + context);
  }

  @Override
  public void close() {}
}
