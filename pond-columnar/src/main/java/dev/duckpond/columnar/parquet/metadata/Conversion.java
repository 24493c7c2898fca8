package dev.duckpond.columnar.parquet.metadata;

/** How stored values become the values of the column type. */
public enum Conversion {
  /** They are the same. */
  NONE,
  SIGNED_8,
  SIGNED_16,
  UNSIGNED_8,
  UNSIGNED_16,
  UNSIGNED_32,
  UNSIGNED_64,
  /** Unscaled integers, in one of four physical forms. */
  DECIMAL,
  /** Milliseconds to microseconds. */
  MILLIS,
  /** Nanoseconds to microseconds, rounded down. */
  NANOS,
  /** INT96: nanoseconds of the day and Julian day to microseconds. */
  INT96,
  /** Half-precision floating-point numbers in two bytes. */
  FLOAT16,
  /** They are the same, but what bounds mean is not known. */
  UNORDERED
}
