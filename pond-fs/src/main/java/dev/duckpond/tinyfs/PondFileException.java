package dev.duckpond.tinyfs;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An operation on a path failed; the one-line message names the path. */
public class PondFileException extends IOException {
  private static final long serialVersionUID = 1L;

  private final FileSystemFault fault;

  public PondFileException(FileSystemFault fault, String message) {
    this(fault, message, null);
  }

  public PondFileException(FileSystemFault fault, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.fault = fault;
  }

  public FileSystemFault fault() {
    return fault;
  }
}
