package dev.duckpond.engine.execution;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.Sink;
import dev.duckpond.engine.operator.SinkPart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Between the workers and the consumer: batches wait here, split by split, and leave in the order
 * of the input. A worker too far ahead gives up its thread until the consumer has caught up, so
 * that a slow consumer costs memory for a few batches and no thread.
 */
final class OrderedResults implements Sink {
  /**
   * Batches that may wait of the split the consumer is at, and of all splits before a worker at
   * another split must stop: splits can be many and small.
   */
  private static final int CAPACITY = 64;

  private final long rowsWanted;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<Integer, Waiting> splits = new HashMap<>();
  private int head;
  private int total;
  private boolean complete;
  private int signals;

  /**
   * @param rowsWanted the first so many rows are enough
   */
  OrderedResults(long rowsWanted) {
    this.rowsWanted = rowsWanted;
  }

  @Override
  public SinkPart newPart() {
    return new Part();
  }

  @Override
  public List<Runnable> finish() {
    lock.lock();
    try {
      complete = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
    return List.of();
  }

  /**
   * Keeps a task that must not add to a split for now, to be woken when it may.
   *
   * @return false if there is room; true if the task is parked, and may already be running again on
   *     another thread
   */
  boolean parkUnlessRoom(int split, SplitTask task) {
    lock.lock();
    try {
      Waiting waiting = splits.get(split);
      int own = waiting == null ? 0 : waiting.batches.size();
      if (own < CAPACITY && (split == head || total < CAPACITY)) {
        return false;
      }
      task.parked();
      splits.computeIfAbsent(split, any -> new Waiting()).parked = task;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** The next batch if there is one; null if there is none yet or no more. */
  @Nullable ColumnBatch poll() {
    SplitTask toWake;
    ColumnBatch batch = null;
    lock.lock();
    try {
      Waiting waiting = splits.get(head);
      while (waiting != null && waiting.batches.isEmpty() && waiting.ended) {
        splits.remove(head++);
        waiting = splits.get(head);
      }
      if (waiting != null && !waiting.batches.isEmpty()) {
        batch = waiting.batches.remove();
        total--;
      }
      toWake = unpark();
    } finally {
      lock.unlock();
    }
    if (toWake != null) {
      toWake.resume();
    }
    return batch;
  }

  /** A parked task that may go on: of the split the consumer is at, else of the first there is. */
  private @Nullable SplitTask unpark() {
    Waiting first = splits.get(head);
    if (first == null || first.parked == null || first.batches.size() > CAPACITY / 2) {
      first = null;
      if (total <= CAPACITY / 2) {
        int split = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Waiting> entry : splits.entrySet()) {
          if (entry.getValue().parked != null && entry.getKey() < split) {
            split = entry.getKey();
            first = entry.getValue();
          }
        }
      }
    }
    if (first == null) {
      return null;
    }
    SplitTask task = first.parked;
    first.parked = null;
    return task;
  }

  /** Whether everything has been added and taken. */
  boolean isExhausted() {
    lock.lock();
    try {
      return complete && splits.values().stream().allMatch(waiting -> waiting.batches.isEmpty());
    } finally {
      lock.unlock();
    }
  }

  /** Waits until there may be something new to see, but not much longer than given. */
  void await(long nanos) throws InterruptedException {
    lock.lock();
    try {
      int before = signals;
      long remaining = nanos;
      while (remaining > 0 && signals == before && !complete && nothingAtHead()) {
        remaining = changed.awaitNanos(remaining);
      }
    } finally {
      lock.unlock();
    }
  }

  private boolean nothingAtHead() {
    Waiting waiting = splits.get(head);
    return waiting == null || (waiting.batches.isEmpty() && !waiting.ended);
  }

  /** Wakes the consumer, for a reason outside. */
  void signal() {
    lock.lock();
    try {
      signals++;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Drops what waits. */
  void clear() {
    lock.lock();
    try {
      splits.clear();
      total = 0;
    } finally {
      lock.unlock();
    }
  }

  private void add(int split, @Nullable ColumnBatch batch, boolean ended) {
    lock.lock();
    try {
      Waiting waiting = splits.computeIfAbsent(split, any -> new Waiting());
      if (batch != null) {
        waiting.batches.add(batch);
        total++;
      }
      waiting.ended |= ended;
      if (split == head) {
        changed.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private static final class Waiting {
    final Deque<ColumnBatch> batches = new ArrayDeque<>();
    boolean ended;
    @Nullable SplitTask parked;
  }

  private final class Part implements SinkPart {
    private int current = -1;
    private long rows;

    @Override
    public void add(int split, ColumnBatch batch) {
      if (split != current) {
        current = split;
        rows = 0;
      }
      rows += batch.rowCount();
      // Here, and not on the consumer's thread: the reader may be closed by then.
      batch.loadAll();
      OrderedResults.this.add(split, batch, false);
    }

    @Override
    public void endSplit(int split) {
      OrderedResults.this.add(split, null, true);
    }

    @Override
    public Demand demand(int split) {
      return split == current && rows >= rowsWanted ? Demand.NEXT_SPLIT : Demand.MORE;
    }
  }
}
