package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;

/** Says in which file and column something is wrong. */
final class ColumnErrors {
  private ColumnErrors() {}

  static ParquetException unreadable(String column, String file, MalformedDataException cause) {
    return new ParquetException(
        "column " + column + " of " + file + " cannot be read: " + cause.getMessage(), cause);
  }

  static ParquetException damaged(
      String column, String file, long page, MalformedDataException cause) {
    return new ParquetException(
        "column "
            + column
            + " of "
            + file
            + " is damaged in the page at byte "
            + page
            + ": "
            + cause.getMessage(),
        cause);
  }
}
