package dev.duckpond.jdbc;

import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.util.concurrent.TimeUnit;

/**
 * Stops a statement: by a cancel from any thread, or by its timeout. Each execution has its own
 * flag, so that a statement that was canceled can be executed again. The timeout runs from the
 * start of an execution until its last row is read, so that a query that streams is held to it too.
 */
final class StatementControl {
  private volatile CancelFlag flag = new CancelFlag();
  private volatile boolean canceled;
  private int timeoutSeconds;

  StatementControl(int timeoutSeconds) {
    this.timeoutSeconds = timeoutSeconds;
  }

  /** Starts an execution. */
  void begin() {
    CancelFlag fresh = new CancelFlag();
    if (timeoutSeconds > 0) {
      fresh.timeoutAfterNanos(TimeUnit.SECONDS.toNanos(timeoutSeconds));
    }
    canceled = false;
    flag = fresh;
  }

  /** The flag of the current execution. */
  CancelFlag flag() {
    return flag;
  }

  void cancel() {
    canceled = true;
    flag.cancel();
  }

  int timeoutSeconds() {
    return timeoutSeconds;
  }

  void setTimeoutSeconds(int seconds) throws SQLException {
    if (seconds < 0) {
      throw SqlExceptions.of(
          SqlState.INVALID_PARAMETER, "the query timeout is " + seconds + ", must be at least 0");
    }
    timeoutSeconds = seconds;
  }

  /** What a failure of the current execution is to JDBC. */
  SQLException translate(Throwable failure) {
    SQLException exception = SqlExceptions.translate(failure);
    boolean timeout = !canceled && ErrorCode.CANCELED.sqlState().equals(exception.getSQLState());
    return timeout
        ? new SQLTimeoutException(exception.getMessage(), exception.getSQLState(), exception)
        : exception;
  }
}
