package dev.duckpond.format;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A source's URL or its content is not what it should be; the one-line message names the source,
 * and the line in it where there is one.
 */
public final class FormatException extends IOException {
  private static final long serialVersionUID = 1L;

  public FormatException(String message) {
    this(message, null);
  }

  public FormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
