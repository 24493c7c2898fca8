package dev.duckpond.jdbc.error;

/** The SQLStates that the driver itself gives; statements' own come from the engine's ErrorCode. */
public enum SqlState {
  CONNECTION_FAILED("08001"),
  CONNECTION_CLOSED("08003"),
  INVALID_COLUMN("07009"),
  PARAMETER_NOT_SET("07002"),
  RESTRICTED_DATA_TYPE("07006"),
  FEATURE_NOT_SUPPORTED("0A000"),
  NUMERIC_OUT_OF_RANGE("22003"),
  INVALID_CHARACTER_VALUE("22018"),
  INVALID_PARAMETER("22023"),
  INVALID_CURSOR_STATE("24000"),
  NO_ACTIVE_TRANSACTION("25P01"),
  SCHEMA_NOT_FOUND("3F000"),
  FUNCTION_SEQUENCE("HY010"),
  INPUT_OUTPUT("58030"),
  INTERNAL("XX000");

  private final String code;

  SqlState(String code) {
    this.code = code;
  }

  /** The five characters. */
  public String code() {
    return code;
  }
}
