package dev.duckpond.columnar.type;

/** What a column holds, each with the one vector class that carries it. */
public enum TypeKind {
  /** {@code boolean[]}. */
  BOOLEAN,
  /** {@code int[]}, values -128 to 127. */
  TINYINT,
  /** {@code int[]}, values -32768 to 32767. */
  SMALLINT,
  /** {@code int[]}. */
  INTEGER,
  /** {@code long[]}. */
  BIGINT,
  /** {@code float[]}. */
  REAL,
  /** {@code double[]}. */
  DOUBLE,
  /**
   * Unscaled value: {@code long[]} up to {@link ColumnType#MAX_LONG_PRECISION} digits, two {@code
   * long[]} (high and low half of a 128-bit integer) beyond.
   */
  DECIMAL,
  /** UTF-8 bytes. */
  VARCHAR,
  /** Bytes. */
  VARBINARY,
  /** {@code int[]}, days since 1970-01-01. */
  DATE,
  /** {@code long[]}, microseconds since midnight. */
  TIME,
  /** {@code long[]}, microseconds since 1970-01-01T00:00:00 in no particular time zone. */
  TIMESTAMP,
  /** {@code long[]}, microseconds since 1970-01-01T00:00:00Z: an instant. */
  TIMESTAMP_WITH_LOCAL_TIME_ZONE,
  /** 16 bytes, most significant first. */
  UUID
}
