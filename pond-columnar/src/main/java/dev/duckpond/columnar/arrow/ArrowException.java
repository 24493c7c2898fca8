package dev.duckpond.columnar.arrow;

import java.io.IOException;

/** A stream is not Arrow IPC, is damaged, or uses something not supported; the message names it. */
public final class ArrowException extends IOException {
  private static final long serialVersionUID = 1L;

  public ArrowException(String message) {
    super(message);
  }

  public ArrowException(String message, Throwable cause) {
    super(message, cause);
  }
}
