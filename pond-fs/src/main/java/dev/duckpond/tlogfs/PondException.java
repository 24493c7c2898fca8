package dev.duckpond.tlogfs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A pond as a whole cannot be created, opened or committed to; the message names its directory. */
public final class PondException extends IOException {
  private static final long serialVersionUID = 1L;

  public PondException(String message) {
    this(message, null);
  }

  public PondException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
