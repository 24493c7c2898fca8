package dev.duckpond.engine.expression;

/**
 * The functions expressions are made of. "Number" is any of TINYINT to DOUBLE and DECIMAL. Unless
 * said otherwise, the result is null where any operand is null.
 *
 * <p>A time unit is a VARCHAR literal: MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK,
 * MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM; for EXTRACT also EPOCH, DOW (Sunday 0), ISODOW
 * (Monday 1), DOY, ISOYEAR.
 */
public enum ScalarFunction {
  /**
   * (number, number): operands have the result's type, except that DECIMAL operands may each have
   * their own precision and scale. Overflow is an error for integers and decimals.
   */
  ADD,
  /** As {@link #ADD}. */
  SUBTRACT,
  /** As {@link #ADD}. */
  MULTIPLY,
  /**
   * As {@link #ADD}. Integers are divided towards zero, decimals rounded half up to the result's
   * scale; division by zero is an error, for REAL and DOUBLE too.
   */
  DIVIDE,
  /** As {@link #ADD}; the sign is the dividend's. */
  MODULO,
  /** (number). */
  NEGATE,

  /**
   * Two operands of one type; DECIMALs may differ in precision and scale. NaN equals NaN and is
   * largest.
   */
  EQUAL,
  NOT_EQUAL,
  LESS,
  LESS_OR_EQUAL,
  GREATER,
  GREATER_OR_EQUAL,
  /** As {@link #EQUAL}, but nulls are equal to each other; never null. */
  IS_NOT_DISTINCT_FROM,
  /** The negation of {@link #IS_NOT_DISTINCT_FROM}; never null. */
  IS_DISTINCT_FROM,
  /** (value, literal, literal, ...), all of one type; three-valued as in SQL. */
  IN,

  /**
   * Two or more BOOLEANs, three-valued. Operands are evaluated left to right on undecided rows
   * only.
   */
  AND,
  /** As {@link #AND}. */
  OR,
  NOT,
  /** Any type; never null. */
  IS_NULL,
  /** Any type; never null. */
  IS_NOT_NULL,
  /** BOOLEAN; never null, as the other three. */
  IS_TRUE,
  IS_FALSE,
  IS_NOT_TRUE,
  IS_NOT_FALSE,

  /**
   * (VARCHAR, pattern VARCHAR[, escape VARCHAR literal]): {@code %} and {@code _}; no escape by
   * default.
   */
  LIKE,
  /** As {@link #LIKE}, ignoring case. */
  ILIKE,
  /** (VARCHAR, pattern): SQL's SIMILAR TO. */
  SIMILAR_TO,
  /** (VARCHAR, Java regular expression): true where it matches anywhere. */
  REGEXP_MATCHES,
  /** (VARCHAR, Java regular expression, replacement with $1): every match replaced. */
  REGEXP_REPLACE,

  UPPER,
  LOWER,
  /** (VARCHAR[, characters VARCHAR]): spaces by default. */
  TRIM,
  /** As {@link #TRIM}, at the start only. */
  LEFT_TRIM,
  /** As {@link #TRIM}, at the end only. */
  RIGHT_TRIM,
  /** (VARCHAR, start INTEGER[, length INTEGER]): in characters (code points), from 1. */
  SUBSTRING,
  /** (VARCHAR) to INTEGER: code points. */
  CHAR_LENGTH,
  /** (VARCHAR or VARBINARY) to INTEGER: bytes. */
  OCTET_LENGTH,
  /** Two or more VARCHARs; null where any is. */
  CONCAT,
  /** Two or more VARCHARs; nulls are skipped, never null. */
  CONCAT_SKIPPING_NULLS,
  /** (needle, haystack) to INTEGER: from 1, 0 when absent. */
  POSITION,
  /** (text, search, replacement). */
  REPLACE,
  /** (VARCHAR, INTEGER): the first characters; negative: all but the last. */
  LEFT,
  /** As {@link #LEFT}, from the end. */
  RIGHT,
  /** (VARCHAR, length INTEGER[, fill VARCHAR]). */
  LEFT_PAD,
  /** As {@link #LEFT_PAD}. */
  RIGHT_PAD,
  REVERSE,
  /** (VARCHAR, INTEGER). */
  REPEAT,
  /** (VARCHAR, VARCHAR) to BOOLEAN. */
  STARTS_WITH,
  /** As {@link #STARTS_WITH}. */
  ENDS_WITH,
  /** As {@link #STARTS_WITH}. */
  CONTAINS,
  /**
   * (VARCHAR, delimiter, INTEGER from 1, negative from the end); empty text when there is no such
   * part.
   */
  SPLIT_PART,
  /** (VARCHAR) to INTEGER: the first code point, 0 for empty text. */
  ASCII,
  /** (VARCHAR): each word's first letter in upper case, the rest in lower case. */
  INITCAP,

  /** (number) to the same type. */
  ABSOLUTE,
  /** (number) to the same type; FLOOR, CEIL of DECIMAL: to the result's type. */
  FLOOR,
  CEIL,
  /** (number[, digits INTEGER]): half away from zero. */
  ROUND,
  /** As {@link #ROUND}, towards zero. */
  TRUNCATE,
  /** (number) to the same type: -1, 0 or 1. */
  SIGN,
  /** DOUBLE to DOUBLE, as those that follow; a negative operand is an error. */
  SQRT,
  CBRT,
  /** (DOUBLE, DOUBLE). */
  POWER,
  EXP,
  /** Zero or less is an error, as for the other logarithms. */
  LN,
  LOG10,
  LOG2,
  SIN,
  COS,
  TAN,
  ASIN,
  ACOS,
  ATAN,
  /** (DOUBLE, DOUBLE). */
  ATAN2,
  DEGREES,
  RADIANS,
  /** Two or more of one type; nulls are skipped, null only where all are. */
  GREATEST,
  /** As {@link #GREATEST}. */
  LEAST,

  /**
   * (unit, DATE, TIME or TIMESTAMP) to BIGINT; SECOND drops the fraction, MILLISECOND and
   * MICROSECOND include the seconds.
   */
  EXTRACT,
  /** (unit, DATE or TIMESTAMP) to the same type; weeks start on Monday. */
  DATE_TRUNC,
  /**
   * (DATE or TIMESTAMP, months INTEGER or BIGINT) to the same type: the day is clipped to the
   * month's last.
   */
  ADD_MONTHS,
  /** (DATE, days INTEGER or BIGINT) to DATE. */
  ADD_DAYS,
  /** (TIME or TIMESTAMP, BIGINT) to the same type; TIME wraps at midnight. */
  ADD_MICROSECONDS,
  /** (unit, from, to), both DATE or both TIMESTAMP, to BIGINT: boundaries crossed. */
  DATE_DIFF,
  /**
   * (from, to), both TIMESTAMP or both DATE, to BIGINT: microseconds from the first to the second.
   */
  MICROSECONDS_BETWEEN,
  /**
   * (from, to), both TIMESTAMP or both DATE, to INTEGER: whole months from the first to the second.
   */
  MONTHS_BETWEEN,
  /**
   * (width BIGINT microseconds, TIMESTAMP or DATE, origin of the same type) to the same type: start
   * of the bucket.
   */
  TIME_BUCKET,
  /** (DATE or TIMESTAMP): last day of its month, as DATE. */
  LAST_DAY,
  /** (DOUBLE seconds since the epoch) to TIMESTAMP WITH LOCAL TIME ZONE. */
  FROM_EPOCH
}
