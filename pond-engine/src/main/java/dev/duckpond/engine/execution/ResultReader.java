package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.operator.BatchOperator;
import dev.duckpond.engine.operator.LimitOperator;
import dev.duckpond.engine.operator.MemoryBudget;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query's rows, as its consumer reads them. The plan's last steps, from its topmost limit on, run
 * here, on the consumer's thread.
 */
final class ResultReader implements BatchReader {
  private static final long POLL_NANOS = 10_000_000;

  private final QueryRun run;
  private final OrderedResults results;
  private final WorkerPool pool;
  private final CancelFlag cancel;
  private final List<BatchOperator> tail;
  private final QueryMetrics metrics;
  private final MemoryBudget memory;
  private final Runnable whenClosed;
  private boolean ended;
  private boolean closed;

  ResultReader(
      QueryRun run,
      OrderedResults results,
      WorkerPool pool,
      ExecutionContext context,
      List<BatchOperator> tail,
      MemoryBudget memory,
      Runnable whenClosed) {
    this.run = run;
    this.results = results;
    this.pool = pool;
    this.cancel = context.cancel();
    this.metrics = context.metrics();
    this.tail = tail;
    this.memory = memory;
    this.whenClosed = whenClosed;
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    if (ended) {
      return null;
    }
    boolean failed = true;
    try {
      ColumnBatch batch = next(tail.size() - 1);
      failed = false;
      if (batch == null) {
        end();
      } else {
        metrics.rowsReturned(batch.rowCount());
      }
      return batch;
    } finally {
      if (failed) {
        end();
      }
    }
  }

  private @Nullable ColumnBatch next(int index) throws IOException {
    if (index < 0) {
      return take();
    }
    BatchOperator operator = tail.get(index);
    while (true) {
      ColumnBatch output = operator.next();
      if (output != null) {
        return output;
      }
      if (operator instanceof LimitOperator limit && limit.isSatisfied()) {
        return null;
      }
      ColumnBatch input = next(index - 1);
      if (input == null) {
        return null;
      }
      operator.add(input);
    }
  }

  private @Nullable ColumnBatch take() throws IOException {
    while (true) {
      cancel.check();
      rethrow(run.failure());
      ColumnBatch batch = results.poll();
      if (batch != null) {
        return batch;
      }
      if (results.isExhausted()) {
        return null;
      }
      // A worker that waited for a query of its own engine could wait for itself.
      if (!pool.isWorker() || !run.help()) {
        await();
      }
    }
  }

  private void await() {
    try {
      results.await(POLL_NANOS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new QueryException(
          ErrorCode.CANCELED, "the thread waiting for the query was interrupted", e);
    }
  }

  private static void rethrow(@Nullable Throwable failure) throws IOException {
    if (failure instanceof IOException e) {
      throw e;
    } else if (failure instanceof RuntimeException e) {
      throw e;
    } else if (failure instanceof Error e) {
      throw e;
    } else if (failure != null) {
      throw new IOException(failure);
    }
  }

  /** Stops the workers and gives memory back; the reader then has no more rows. */
  private void end() {
    if (!ended) {
      ended = true;
      metrics.memoryHeld(memory.peak());
      run.stop();
      memory.close();
      whenClosed.run();
    }
  }

  /**
   * @throws IOException when a table's reader cannot be closed
   */
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    if (!ended) {
      end();
      rethrow(run.closeFailure());
    }
  }
}
