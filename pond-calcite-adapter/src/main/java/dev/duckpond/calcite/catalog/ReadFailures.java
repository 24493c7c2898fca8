package dev.duckpond.calcite.catalog;

import dev.duckpond.columnar.parquet.ParquetException;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;

/** Failures of the filesystem as failures of a statement. */
public final class ReadFailures {
  private ReadFailures() {}

  /** The same failure, its message kept, with the code that fits. */
  public static QueryException translate(IOException failure) {
    ErrorCode code = ErrorCode.INPUT_OUTPUT;
    if (failure instanceof ParquetException) {
      code = ErrorCode.DATA_CORRUPTED;
    } else if (failure instanceof PondFileException file) {
      code =
          switch (file.fault()) {
            case NOT_FOUND, NOT_A_FILE, NOT_A_TABLE, IS_A_DIRECTORY -> ErrorCode.TABLE_NOT_FOUND;
            case NOT_A_DIRECTORY -> ErrorCode.SCHEMA_NOT_FOUND;
            case CORRUPT -> ErrorCode.DATA_CORRUPTED;
            default -> ErrorCode.INPUT_OUTPUT;
          };
    }
    String message = failure.getMessage();
    return new QueryException(code, message == null ? failure.toString() : message, failure);
  }
}
