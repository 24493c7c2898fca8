package dev.duckpond.engine.operator;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A number of bytes that may be held. Counts what operators keep (hash tables, collected rows), not
 * the batches passing through. Thread-safe.
 */
public final class MemoryBudget implements AutoCloseable {
  private final long limit;
  private final @Nullable MemoryBudget parent;
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong peak = new AtomicLong();

  public MemoryBudget(long limit) {
    this(limit, null);
  }

  /**
   * @param parent a larger budget of which this is part; null for none
   */
  public MemoryBudget(long limit, @Nullable MemoryBudget parent) {
    this.limit = limit;
    this.parent = parent;
  }

  public long limit() {
    return limit;
  }

  public long used() {
    return used.get();
  }

  /** The most that was ever held at once. */
  public long peak() {
    return peak.get();
  }

  /** An account on this budget, for one owner; starts at nothing. */
  public MemoryReservation reservation(String holder) {
    return new MemoryReservation(this, holder);
  }

  void reserve(long bytes, String holder) {
    long now = used.addAndGet(bytes);
    if (now > limit) {
      used.addAndGet(-bytes);
      throw new QueryException(
          ErrorCode.OUT_OF_MEMORY,
          holder + " needs more memory than the " + limit / 1024 + " KiB the query may use");
    }
    if (parent != null) {
      try {
        parent.reserve(bytes, holder);
      } catch (QueryException e) {
        used.addAndGet(-bytes);
        throw e;
      }
    }
    peak.accumulateAndGet(now, Math::max);
  }

  void release(long bytes) {
    used.addAndGet(-bytes);
    if (parent != null) {
      parent.release(bytes);
    }
  }

  /** Gives everything back to the parent. Reservations are not used afterwards. */
  @Override
  public void close() {
    long remaining = used.getAndSet(0);
    if (parent != null) {
      parent.release(remaining);
    }
  }
}
