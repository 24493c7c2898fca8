package dev.duckpond.jdbc.error;

import dev.duckpond.engine.QueryException;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import org.jspecify.annotations.Nullable;

/** Makes the driver's exceptions. */
public final class SqlExceptions {
  private SqlExceptions() {}

  public static SQLException of(SqlState state, String message) {
    return of(state, message, null);
  }

  public static SQLException of(SqlState state, String message, @Nullable Throwable cause) {
    return state == SqlState.FEATURE_NOT_SUPPORTED
        ? new SQLFeatureNotSupportedException(message, state.code(), cause)
        : new SQLException(message, state.code(), cause);
  }

  /**
   * Says that there is no such thing here.
   *
   * @param what the subject of a sentence, plural: "savepoints"
   */
  public static SQLException unsupported(String what) {
    return of(SqlState.FEATURE_NOT_SUPPORTED, what + " are not supported");
  }

  /**
   * What a failure below the driver is to JDBC. Looks through wrappers for the failure that says
   * most.
   */
  public static SQLException translate(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException exception && exception.getSQLState() != null) {
        return exception;
      } else if (cause instanceof QueryException exception) {
        return of(exception);
      } else if (cause instanceof IOException) {
        return of(SqlState.INPUT_OUTPUT, message(cause), failure);
      }
    }
    return of(SqlState.INTERNAL, "internal error: " + failure, failure);
  }

  private static SQLException of(QueryException exception) {
    String state = exception.code().sqlState();
    String message = message(exception);
    return state.equals(SqlState.FEATURE_NOT_SUPPORTED.code())
        ? new SQLFeatureNotSupportedException(message, state, exception)
        : new SQLException(message, state, exception);
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getName() : message;
  }

  /** The answer of every {@code unwrap}. */
  public static <T> T unwrap(Object object, Class<T> type) throws SQLException {
    if (type.isInstance(object)) {
      return type.cast(object);
    }
    throw of(
        SqlState.INVALID_PARAMETER,
        object.getClass().getName() + " is no wrapper for " + type.getName());
  }
}
