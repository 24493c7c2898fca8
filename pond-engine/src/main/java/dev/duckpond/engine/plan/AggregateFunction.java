package dev.duckpond.engine.plan;

/** Functions over the rows of a group. Null arguments are skipped. */
public enum AggregateFunction {
  /** No argument: rows. BIGINT. */
  COUNT_STAR,
  /** Rows where no argument is null. BIGINT. */
  COUNT,
  /**
   * Integers up to 32 bits to BIGINT, BIGINT and DECIMAL to DECIMAL, REAL and DOUBLE to DOUBLE (or
   * any of them to the call's type); null for no values; overflow is an error.
   */
  SUM,
  /** As {@link #SUM}, but zero for no values. */
  SUM_OR_ZERO,
  /** Any type, to the same. NaN is largest. */
  MIN,
  /** As {@link #MIN}. */
  MAX,
  /** Numbers to DOUBLE, DECIMAL to DECIMAL rounded half up to the call's scale. */
  AVG,
  /** Any one of the values. */
  ANY_VALUE,
  /** The only row's value, null for no rows; more than one row is an error (21000). */
  SINGLE_VALUE,
  /** BOOLEAN: true if all are. */
  BOOL_AND,
  /** BOOLEAN: true if any is. */
  BOOL_OR,
  /** DOUBLE, as those that follow; null for fewer values than it needs. */
  STDDEV_POP,
  STDDEV_SAMP,
  VAR_POP,
  VAR_SAMP
}
