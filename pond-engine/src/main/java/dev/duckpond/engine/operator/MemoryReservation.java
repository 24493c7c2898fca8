package dev.duckpond.engine.operator;

/** What one owner holds of a {@link MemoryBudget}. Used by one thread at a time. */
public final class MemoryReservation {
  private final MemoryBudget budget;
  private final String holder;
  private long held;

  MemoryReservation(MemoryBudget budget, String holder) {
    this.budget = budget;
    this.holder = holder;
  }

  /**
   * Holds this many bytes from now on, instead of as many as before.
   *
   * @throws dev.duckpond.engine.QueryException OUT_OF_MEMORY when the budget does not allow it; the
   *     reservation is then as before
   */
  public void resize(long bytes) {
    if (bytes > held) {
      budget.reserve(bytes - held, holder);
    } else if (bytes < held) {
      budget.release(held - bytes);
    }
    held = bytes;
  }
}
