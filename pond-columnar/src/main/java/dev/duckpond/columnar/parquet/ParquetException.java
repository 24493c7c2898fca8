package dev.duckpond.columnar.parquet;

import java.io.IOException;

/** A file is not Parquet, is damaged, or uses something not supported; the message names it. */
public final class ParquetException extends IOException {
  private static final long serialVersionUID = 1L;

  public ParquetException(String message) {
    super(message);
  }

  public ParquetException(String message, Throwable cause) {
    super(message, cause);
  }
}
