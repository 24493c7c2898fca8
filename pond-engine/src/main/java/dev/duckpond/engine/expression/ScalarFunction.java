package dev.duckpond.engine.expression;

/**
 * The functions expressions are made of. "Number" is any of TINYINT to DOUBLE and DECIMAL. Unless
 * said otherwise, the result is null where any operand is null.
 *
 * <p>A time unit is a VARCHAR literal: MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK,
 * MONTH, QUARTER, YEAR, DECADE, CENTURY, MILLENNIUM; for EXTRACT also EPOCH, DOW (Sunday 0), ISODOW
 * (Monday 1), DOY, ISOYEAR. It may be in lower case.
 *
 * <p>An INTEGER operand that counts something (characters, digits, days, months) may be BIGINT too.
 * Rows with a null operand never raise errors. Errors are {@link
 * dev.duckpond.engine.QueryException}s that name function and value: 22003 for numbers out of
 * range, 22008 for dates and times out of range, 22012 for division by zero, 22023 for other
 * operands a function does not take.
 */
public enum ScalarFunction {
  /**
   * (number, number): operands have the result's type, except that DECIMAL operands may each have
   * their own precision and scale. Overflow is an error for integers and decimals, and so is a
   * decimal with more digits than the result's type; digits beyond its scale are rounded half away
   * from zero. REAL and DOUBLE overflow to infinity.
   */
  ADD,
  /** As {@link #ADD}. */
  SUBTRACT,
  /** As {@link #ADD}. */
  MULTIPLY,
  /**
   * As {@link #ADD}. Integers are divided towards zero, decimals rounded half away from zero to the
   * result's scale; division by zero is an error, for REAL and DOUBLE too.
   */
  DIVIDE,
  /** As {@link #ADD}; the sign is the dividend's. */
  MODULO,
  /** (number) to the same type; the smallest integer is out of range. */
  NEGATE,

  /**
   * Two operands of one type; DECIMALs may differ in precision and scale. NaN equals NaN and is
   * largest; zeros are equal. Texts are ordered by code points, bytes as unsigned, false before
   * true.
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
  /**
   * (value, literal, literal, ...), all of one type, DECIMALs of any; true where one is equal, else
   * null where the value or any literal is null.
   */
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
   * (VARCHAR, pattern VARCHAR[, escape VARCHAR literal]): {@code %} stands for any characters,
   * {@code _} for one; the escape is one character, or none where it is empty or left out. A
   * pattern that ends with its escape is an error.
   */
  LIKE,
  /** As {@link #LIKE}, ignoring case, of each character by itself in no particular language. */
  ILIKE,
  /**
   * (VARCHAR, pattern): SQL's SIMILAR TO, of the whole text, with no escape character: {@code % _ |
   * * + ? {m,n} ( ) [ ]} have a meaning, every other character stands for itself.
   */
  SIMILAR_TO,
  /**
   * (VARCHAR, Java regular expression): true where it matches anywhere. A match that backtracks
   * without bounds is an error, here and in the functions around.
   */
  REGEXP_MATCHES,
  /** (VARCHAR, Java regular expression, replacement with $1): every match replaced. */
  REGEXP_REPLACE,

  /** (VARCHAR): each character becomes one other, in no particular language. */
  UPPER,
  /** As {@link #UPPER}. */
  LOWER,
  /** (VARCHAR[, characters VARCHAR]): spaces by default. */
  TRIM,
  /** As {@link #TRIM}, at the start only. */
  LEFT_TRIM,
  /** As {@link #TRIM}, at the end only. */
  RIGHT_TRIM,
  /**
   * (VARCHAR, start INTEGER[, length INTEGER]): in characters (code points), from 1. As in SQL, a
   * start of 0 or less is before the text and takes from the length; a negative length is an error.
   */
  SUBSTRING,
  /** (VARCHAR) to INTEGER: code points. */
  CHAR_LENGTH,
  /** (VARCHAR or VARBINARY) to INTEGER: bytes. */
  OCTET_LENGTH,
  /** Two or more VARCHARs; null where any is. */
  CONCAT,
  /** Two or more VARCHARs; nulls are skipped, never null. */
  CONCAT_SKIPPING_NULLS,
  /** (needle, haystack) to INTEGER: in characters from 1, 0 when absent, 1 for an empty needle. */
  POSITION,
  /** (text, search, replacement): every occurrence; an empty search finds nothing. */
  REPLACE,
  /** (VARCHAR, INTEGER): the first characters; negative: all but the last. */
  LEFT,
  /** As {@link #LEFT}, from the end. */
  RIGHT,
  /**
   * (VARCHAR, length INTEGER[, fill VARCHAR]): cut, or filled with spaces or the fill's characters
   * in turn, to so many characters; an empty fill fills nothing. More than 128 MiB are an error.
   */
  LEFT_PAD,
  /** As {@link #LEFT_PAD}. */
  RIGHT_PAD,
  /** (VARCHAR): by code points. */
  REVERSE,
  /** (VARCHAR, INTEGER): empty for 0 or less. More than 128 MiB are an error. */
  REPEAT,
  /** (VARCHAR, VARCHAR) to BOOLEAN. */
  STARTS_WITH,
  /** As {@link #STARTS_WITH}. */
  ENDS_WITH,
  /** As {@link #STARTS_WITH}. */
  CONTAINS,
  /**
   * (VARCHAR, delimiter, INTEGER from 1, negative from the end); empty text when there is no such
   * part. Part 0 is an error; an empty delimiter splits nothing.
   */
  SPLIT_PART,
  /** (VARCHAR) to INTEGER: the first code point, 0 for empty text. */
  ASCII,
  /**
   * (VARCHAR): each word's first letter in upper case, the rest in lower case. A word is a run of
   * letters and digits.
   */
  INITCAP,

  /** (number) to the same type; the smallest integer is out of range. */
  ABSOLUTE,
  /** (number) to the same type; FLOOR, CEIL of DECIMAL: to the result's type. */
  FLOOR,
  /** As {@link #FLOOR}. */
  CEIL,
  /**
   * (number[, digits INTEGER]) to the same type, DECIMAL to the result's: half away from zero, to
   * so many digits after the point, before it where negative. Of REAL and DOUBLE, what is rounded
   * to digits is the shortest decimal that stands for the number.
   */
  ROUND,
  /** As {@link #ROUND}, towards zero. */
  TRUNCATE,
  /** (number) to the same type: -1, 0 or 1. */
  SIGN,
  /**
   * DOUBLE to DOUBLE, as those that follow. Where a function is not defined, as this one of
   * negative numbers, is an error; NaN gives NaN.
   */
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
  /** Two or more of one type, the result's; nulls are skipped, null only where all are. */
  GREATEST,
  /** As {@link #GREATEST}. */
  LEAST,

  /**
   * (unit, DATE, TIME or TIMESTAMP) to BIGINT; SECOND drops the fraction, MILLISECOND and
   * MICROSECOND include the seconds. EPOCH is in whole seconds, WEEK that of ISO 8601. CENTURY and
   * MILLENNIUM count from 1, the first begins with year 1; the year before 1 is 0. A TIME has the
   * units up to HOUR and EPOCH.
   */
  EXTRACT,
  /**
   * (unit, DATE or TIMESTAMP) to the same type: the start of the unit. Weeks start on Monday,
   * centuries and millennia with years 1, 101, 1001.
   */
  DATE_TRUNC,
  /**
   * (DATE or TIMESTAMP, months INTEGER or BIGINT) to the same type: the day is clipped to the
   * month's last, the time of day stays.
   */
  ADD_MONTHS,
  /** (DATE, days INTEGER or BIGINT) to DATE. */
  ADD_DAYS,
  /** (TIME or TIMESTAMP, BIGINT) to the same type; TIME wraps at midnight. */
  ADD_MICROSECONDS,
  /**
   * (unit, from, to), both DATE or both TIMESTAMP, to BIGINT: boundaries crossed, where DATE_TRUNC
   * cuts; negative when {@code to} is the earlier.
   */
  DATE_DIFF,
  /**
   * (from, to), both TIMESTAMP or both DATE, to BIGINT: microseconds from the first to the second.
   */
  MICROSECONDS_BETWEEN,
  /**
   * (from, to), both TIMESTAMP or both DATE, to INTEGER or BIGINT: whole months from the first to
   * the second: the most that {@link #ADD_MONTHS} can add to the earlier without passing the later,
   * negative when {@code to} is the earlier.
   */
  MONTHS_BETWEEN,
  /**
   * (width BIGINT microseconds, TIMESTAMP or DATE, origin of the same type) to the same type: start
   * of the bucket, before the origin too. The width is positive, for DATEs whole days.
   */
  TIME_BUCKET,
  /** (DATE or TIMESTAMP): last day of its month, as DATE. */
  LAST_DAY,
  /** (DOUBLE seconds since the epoch) to TIMESTAMP WITH LOCAL TIME ZONE. */
  FROM_EPOCH
}
