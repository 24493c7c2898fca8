package dev.duckpond.calcite.function;

import org.apache.calcite.sql.type.SqlTypeFamily;

/** What a parameter of an {@link EngineFunction} takes. */
public enum Parameter {
  TEXT(SqlTypeFamily.CHARACTER),
  /** Converted to INTEGER. */
  INTEGER(SqlTypeFamily.INTEGER),
  /** Converted to DOUBLE. */
  DOUBLE(SqlTypeFamily.NUMERIC),
  /** Any number, as it is. */
  NUMBER(SqlTypeFamily.NUMERIC),
  BOOLEAN(SqlTypeFamily.BOOLEAN),
  /** DATE, TIME or TIMESTAMP, as it is. */
  DATETIME(SqlTypeFamily.DATETIME),
  /** An interval of days to seconds, passed as BIGINT microseconds. */
  DURATION(SqlTypeFamily.INTERVAL_DAY_TIME),
  ANY(SqlTypeFamily.ANY),
  /** Converted to the type of the result. */
  RESULT(SqlTypeFamily.ANY);

  private final SqlTypeFamily family;

  Parameter(SqlTypeFamily family) {
    this.family = family;
  }

  SqlTypeFamily family() {
    return family;
  }
}
