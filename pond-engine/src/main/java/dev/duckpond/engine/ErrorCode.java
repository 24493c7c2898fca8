package dev.duckpond.engine;

/** Why a statement failed, with the SQLState that says so. */
public enum ErrorCode {
  SYNTAX("42601"),
  TABLE_NOT_FOUND("42P01"),
  COLUMN_NOT_FOUND("42703"),
  AMBIGUOUS_COLUMN("42702"),
  FUNCTION_NOT_FOUND("42883"),
  TYPE_MISMATCH("42804"),
  /** Well-formed but not valid in some other way. */
  INVALID_STATEMENT("42000"),
  SCHEMA_NOT_FOUND("3F000"),
  FEATURE_NOT_SUPPORTED("0A000"),
  DIVISION_BY_ZERO("22012"),
  NUMERIC_OUT_OF_RANGE("22003"),
  DATETIME_OUT_OF_RANGE("22008"),
  INVALID_CAST("22018"),
  INVALID_TEXT("22P02"),
  INVALID_PARAMETER("22023"),
  CARDINALITY_VIOLATION("21000"),
  CANCELED("57014"),
  OUT_OF_MEMORY("53200"),
  READ_ONLY("25006"),
  INPUT_OUTPUT("58030"),
  DATA_CORRUPTED("XX001"),
  INTERNAL("XX000");

  private final String sqlState;

  ErrorCode(String sqlState) {
    this.sqlState = sqlState;
  }

  /** Five characters, as in ISO 9075 and, beyond it, PostgreSQL. */
  public String sqlState() {
    return sqlState;
  }
}
