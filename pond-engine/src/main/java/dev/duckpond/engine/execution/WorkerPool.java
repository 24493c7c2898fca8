package dev.duckpond.engine.execution;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The engine's threads, and the tasks that wait for one. Thread-safe. */
final class WorkerPool implements AutoCloseable {
  private final int threads;
  private final ThreadPoolExecutor executor;

  WorkerPool(int threads) {
    this.threads = threads;
    AtomicInteger number = new AtomicInteger();
    this.executor =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> new Worker(this, work, number.incrementAndGet()));
  }

  int threads() {
    return threads;
  }

  void submit(Task task) {
    executor.execute(task);
  }

  boolean othersWait() {
    return !executor.getQueue().isEmpty();
  }

  /** Whether the current thread is one of this pool. */
  boolean isWorker() {
    return Thread.currentThread() instanceof Worker worker && worker.pool == this;
  }

  /** Ends the threads; to be called when no query runs any more. */
  @Override
  public void close() {
    executor.shutdown();
    try {
      executor.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Worker extends Thread {
    final WorkerPool pool;

    Worker(WorkerPool pool, Runnable work, int number) {
      super(work, "pond-worker-" + number);
      this.pool = pool;
      setDaemon(true);
    }
  }
}
