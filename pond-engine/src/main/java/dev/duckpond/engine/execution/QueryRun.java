package dev.duckpond.engine.execution;

import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One execution: goes through its pipelines, stage by stage, and ends early on a failure or when it
 * is told to stop. Thread-safe.
 */
final class QueryRun {
  private final WorkerPool pool;
  private final CancelFlag cancel;
  private final OrderedResults results;
  private final Deque<PipelineRun> pipelines = new ArrayDeque<>();

  // Guarded by this.
  private List<Task> tasks = List.of();
  private int unfinished;
  private int running;
  private @Nullable Throwable failure;
  private @Nullable Throwable closeFailure;

  private volatile boolean stopped;

  QueryRun(WorkerPool pool, CancelFlag cancel, OrderedResults results) {
    this.pool = pool;
    this.cancel = cancel;
    this.results = results;
  }

  /** Begins to work. Called once. */
  void start(List<Pipeline> work) {
    for (Pipeline pipeline : work) {
      pipelines.add(new PipelineRun(pipeline, this, pool.threads()));
    }
    launch(List.of(new StartTask(this)));
  }

  /** Returns if work may go on. */
  void check() {
    if (stopped) {
      throw new StoppedException();
    }
    cancel.check();
  }

  boolean othersWait() {
    return pool.othersWait();
  }

  void submit(Task task) {
    pool.submit(task);
  }

  /** Records why the query cannot end well and stops it; what fails later follows from that. */
  void fail(Throwable cause) {
    synchronized (this) {
      if (cause instanceof StoppedException || (stopped && failure == null)) {
        return;
      }
      if (failure == null) {
        failure = reported(cause);
      } else if (failure != cause) {
        failure.addSuppressed(cause);
      }
      stopped = true;
    }
    results.signal();
  }

  /** Records that a reader could not be closed. */
  void closeFailed(Throwable cause) {
    fail(cause);
    synchronized (this) {
      if (closeFailure == null) {
        closeFailure = cause;
      }
    }
  }

  /**
   * Budgets are there so that the heap does not run out. Should it still, the query fails, and
   * others go on. A column loaded late fails with its IOException wrapped.
   */
  private static Throwable reported(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new QueryException(ErrorCode.OUT_OF_MEMORY, "the heap is exhausted", cause);
    }
    return cause instanceof UncheckedIOException late && late.getCause() != null
        ? late.getCause()
        : cause;
  }

  /** Why the query failed, null if it has not. */
  synchronized @Nullable Throwable failure() {
    return failure;
  }

  /** Why a reader could not be closed, null if there was none. */
  synchronized @Nullable Throwable closeFailure() {
    return closeFailure;
  }

  /** Works on the query if there is something ready to be done. */
  boolean help() {
    List<Task> candidates;
    synchronized (this) {
      candidates = tasks;
    }
    for (Task task : candidates) {
      if (task.tryRun()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Stops the query; returns when no thread works on it any more and its resources are released.
   */
  void stop() {
    boolean interrupted = false;
    synchronized (this) {
      stopped = true;
      while (true) {
        tasks.forEach(Task::abandon);
        if (running == 0) {
          break;
        }
        try {
          wait();
        } catch (InterruptedException e) {
          // Readers would be left open if this did not wait on.
          interrupted = true;
        }
      }
      tasks = List.of();
    }
    results.clear();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void sliceStarted() {
    running++;
  }

  synchronized void sliceEnded() {
    running--;
    if (running == 0) {
      notifyAll();
    }
  }

  /** Told once by each task that came to its end; the last one goes on with what follows. */
  void taskEnded() throws IOException {
    synchronized (this) {
      if (--unfinished > 0) {
        return;
      }
    }
    advance();
  }

  private void advance() throws IOException {
    while (!pipelines.isEmpty()) {
      check();
      List<Task> next = pipelines.element().nextTasks();
      if (next == null) {
        pipelines.remove();
      } else if (!next.isEmpty()) {
        launch(next);
        return;
      }
    }
  }

  private void launch(List<Task> next) {
    synchronized (this) {
      if (stopped) {
        return;
      }
      tasks = next;
      unfinished = next.size();
    }
    next.forEach(this::submit);
  }

  /** Ends the slice of a worker whose query has been stopped. */
  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StoppedException() {
      super("the query was stopped", null, false, false);
    }
  }
}
