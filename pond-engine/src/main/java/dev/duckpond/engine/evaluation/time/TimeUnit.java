package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Units of time, and what else EXTRACT knows. */
enum TimeUnit {
  MICROSECOND,
  MILLISECOND,
  SECOND,
  MINUTE,
  HOUR,
  DAY,
  WEEK,
  MONTH,
  QUARTER,
  YEAR,
  DECADE,
  CENTURY,
  MILLENNIUM,
  EPOCH,
  DOW,
  ISODOW,
  DOY,
  ISOYEAR;

  static final long MICROS_PER_DAY = 86_400_000_000L;
  static final long MICROS_PER_SECOND = 1_000_000L;

  /** The unit a literal names, in upper or lower case. */
  static TimeUnit of(ScalarFunction function, Expression operand) {
    if (!(operand instanceof Literal literal)
        || !literal.type().equals(ColumnType.VARCHAR)
        || literal.value() == null) {
      throw new IllegalArgumentException(
          function + " takes a time unit as a VARCHAR literal, not " + operand);
    }
    String name = new String((byte[]) literal.value(), StandardCharsets.UTF_8);
    for (TimeUnit unit : values()) {
      if (unit.name().equals(name.toUpperCase(Locale.ROOT))
          && (unit.isUnit() || function == ScalarFunction.EXTRACT)) {
        return unit;
      }
    }
    throw new QueryException(
        ErrorCode.INVALID_PARAMETER, function + " knows no time unit " + ValueText.quoted(name));
  }

  /** Whether time can be counted in it. */
  private boolean isUnit() {
    return switch (this) {
      case EPOCH, DOW, ISODOW, DOY, ISOYEAR -> false;
      default -> true;
    };
  }

  /** Whether each is as long as every other. */
  boolean hasFixedLength() {
    return switch (this) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, DAY, WEEK -> true;
      default -> false;
    };
  }

  /** Whether a TIME has it. */
  boolean isOfTimeOfDay() {
    return switch (this) {
      case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR, EPOCH -> true;
      default -> false;
    };
  }

  /** Length in microseconds of a unit up to WEEK. */
  long micros() {
    return switch (this) {
      case MICROSECOND -> 1;
      case MILLISECOND -> 1_000;
      case SECOND -> MICROS_PER_SECOND;
      case MINUTE -> 60 * MICROS_PER_SECOND;
      case HOUR -> 3_600 * MICROS_PER_SECOND;
      case DAY -> MICROS_PER_DAY;
      case WEEK -> 7 * MICROS_PER_DAY;
      default -> throw new IllegalArgumentException(this + " has no fixed length");
    };
  }

  /**
   * The number of the MONTH or longer unit that a date is in, such that each is one more than the
   * one before.
   *
   * @param parts as {@link CivilDate#of} gives them
   */
  long number(long parts) {
    return switch (this) {
      case MONTH -> CivilDate.monthNumber(parts);
      case QUARTER -> Math.floorDiv(CivilDate.monthNumber(parts), 3);
      case YEAR -> CivilDate.year(parts);
      case DECADE -> Math.floorDiv(CivilDate.year(parts), 10);
      // The first century begins with year 1.
      case CENTURY -> Math.floorDiv(CivilDate.year(parts) - 1, 100);
      case MILLENNIUM -> Math.floorDiv(CivilDate.year(parts) - 1, 1_000);
      default -> throw new IllegalArgumentException(this + " is no number of months");
    };
  }

  /** The first day of the MONTH or longer unit of a number. */
  long firstDay(long number) {
    return switch (this) {
      case MONTH -> CivilDate.firstOfMonth(number);
      case QUARTER -> CivilDate.firstOfMonth(number * 3);
      case YEAR -> CivilDate.epochDay(number, 1, 1);
      case DECADE -> CivilDate.epochDay(number * 10, 1, 1);
      case CENTURY -> CivilDate.epochDay(number * 100 + 1, 1, 1);
      case MILLENNIUM -> CivilDate.epochDay(number * 1_000 + 1, 1, 1);
      default -> throw new IllegalArgumentException(this + " is no number of months");
    };
  }
}
