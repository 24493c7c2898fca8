package dev.duckpond.columnar.parquet.encoding;

import java.io.IOException;

/** Bytes that are not what the format allows. The message does not name the file: callers do. */
public final class MalformedDataException extends IOException {
  private static final long serialVersionUID = 1L;

  public MalformedDataException(String message) {
    super(message);
  }

  public MalformedDataException(String message, Throwable cause) {
    super(message, cause);
  }
}
