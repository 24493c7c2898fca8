package dev.duckpond.tlogfs;

import java.io.IOException;

/** A transaction lost against another that changed the same; trying again may succeed. */
public final class TransactionConflictException extends IOException {
  private static final long serialVersionUID = 1L;

  public TransactionConflictException(String message) {
    super(message);
  }
}
