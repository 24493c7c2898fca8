package dev.duckpond.engine;

/** Set by any thread to stop a query; polled by its workers once a batch. */
public final class CancelFlag {
  private volatile boolean canceled;
  private volatile long deadlineNanos = Long.MAX_VALUE;

  /** Asks the query to stop. Can be called at any time, also after the end. */
  public void cancel() {
    canceled = true;
  }

  /** Lets the query run for at most this long from now. */
  public void timeoutAfterNanos(long nanos) {
    deadlineNanos = System.nanoTime() + nanos;
  }

  /**
   * Returns if the query may go on.
   *
   * @throws QueryException {@link ErrorCode#CANCELED} when it may not
   */
  public void check() {
    if (canceled) {
      throw new QueryException(ErrorCode.CANCELED, "the query was canceled");
    }
    if (deadlineNanos != Long.MAX_VALUE && System.nanoTime() - deadlineNanos >= 0) {
      throw new QueryException(ErrorCode.CANCELED, "the query ran into its timeout");
    }
  }
}
