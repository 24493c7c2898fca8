package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.ExpressionCompiler;
import dev.duckpond.engine.operator.MemoryBudget;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.plan.PlanNode;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs plans on a fixed number of worker threads. One engine serves many queries at once.
 * Thread-safe.
 */
public final class QueryEngine implements AutoCloseable {
  /** What is left of the heap is for the batches passing through, caches, and growing arrays. */
  private static final double HEAP_SHARE = 0.4;

  private final WorkerPool pool;
  private final MemoryBudget memory;
  private final Set<QueryRun> runs = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  /**
   * An engine whose queries together may hold 40% of the heap.
   *
   * @param threads workers, at least 1
   */
  public QueryEngine(int threads) {
    this(threads, (long) (Runtime.getRuntime().maxMemory() * HEAP_SHARE));
  }

  /**
   * @param threads workers, at least 1
   * @param memoryLimit bytes that the hash tables and collected rows of all queries together may
   *     take
   */
  public QueryEngine(int threads, long memoryLimit) {
    if (threads < 1) {
      throw new IllegalArgumentException("threads is " + threads + ", must be at least 1");
    }
    this.pool = new WorkerPool(threads);
    this.memory = new MemoryBudget(memoryLimit);
  }

  public int threads() {
    return pool.threads();
  }

  /**
   * Starts a query. Rows of a plan whose top is a {@link dev.duckpond.engine.plan.Sort} (also below
   * Project and Limit) come in its order; those of a plan that only scans, filters, projects and
   * limits come in the table's. Closing the reader ends the query, releasing its threads and
   * memory. Failures are {@link dev.duckpond.engine.QueryException}s or, from reading tables,
   * {@link java.io.IOException}s; a query that needs more memory than it may have fails with {@link
   * ErrorCode#OUT_OF_MEMORY}.
   *
   * @throws IllegalStateException when the engine is closed
   */
  public BatchReader execute(PlanNode plan, ExecutionContext context) {
    if (closed) {
      throw new IllegalStateException("the query engine is closed");
    }
    PlanTail tail = PlanTail.of(plan);
    OrderedResults results = new OrderedResults(tail.rowsWanted());
    QueryRun run = new QueryRun(pool, context.cancel(), results);
    MemoryBudget queryMemory = new MemoryBudget(context.memoryLimit(), memory);
    OperatorContext operators =
        new OperatorContext(queryMemory, new ExpressionCompiler(), run::check);
    var pipelines = new PlanCompiler(operators, context.metrics()).compile(tail.input(), results);
    ResultReader reader =
        new ResultReader(
            run,
            results,
            pool,
            context,
            tail.operators(operators),
            queryMemory,
            () -> runs.remove(run));
    runs.add(run);
    run.start(pipelines);
    return reader;
  }

  /** Ends the worker threads. Queries that still run fail with {@link ErrorCode#CANCELED}. */
  @Override
  public void close() {
    closed = true;
    for (QueryRun run : runs) {
      run.fail(new QueryException(ErrorCode.CANCELED, "the query engine was closed"));
      run.stop();
    }
    pool.close();
  }
}
