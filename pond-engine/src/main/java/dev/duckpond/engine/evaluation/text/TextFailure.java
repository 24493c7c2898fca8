package dev.duckpond.engine.evaluation.text;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;

/** The errors of functions on texts, naming function and value. */
final class TextFailure {
  /** The longest text REPEAT and the paddings make. */
  static final long MAXIMUM_BYTES = 1L << 27;

  private TextFailure() {}

  static QueryException parameter(String message) {
    return new QueryException(ErrorCode.INVALID_PARAMETER, message);
  }

  static void checkLength(String function, long bytes) {
    if (bytes > MAXIMUM_BYTES) {
      throw parameter(
          function + " would make a text of " + bytes + " bytes, more than " + MAXIMUM_BYTES);
    }
  }
}
