package dev.duckpond.tlogfs.delta;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A Delta log cannot be read or written; the one-line message names the file. */
public final class DeltaLogException extends IOException {
  private static final long serialVersionUID = 1L;

  public DeltaLogException(String message) {
    this(message, null);
  }

  public DeltaLogException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
