package dev.duckpond.engine;

import org.jspecify.annotations.Nullable;

/** A statement failed for a reason its author can be told. The message is one line. */
public final class QueryException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  public QueryException(ErrorCode code, String message) {
    this(code, message, null);
  }

  public QueryException(ErrorCode code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }
}
