package dev.duckpond.engine.evaluation.conversion;

import dev.duckpond.engine.evaluation.time.CivilDate;

/**
 * Reads dates and times: {@code 2024-02-29}, {@code 12:30[:15[.123456]]}, both with a space or T
 * between them, and after a time {@code Z}, {@code UTC} or an offset {@code +05[[:]30]}. Digits of
 * a second beyond the sixth are rounded. Surrounding white space is ignored.
 */
final class DateTimeParser {
  private static final long MICROS_PER_SECOND = 1_000_000L;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  /** More than any day or timestamp that can be held. */
  private static final int MAXIMUM_YEAR_DIGITS = 7;

  private final String text;
  private int position;

  private DateTimeParser(String text) {
    this.text = text.strip();
  }

  /** Thrown for texts that are not what is read, and caught where the error is made of it. */
  static final class NotReadable extends Exception {
    private static final long serialVersionUID = 1L;

    NotReadable() {
      super(null, null, false, false);
    }
  }

  /** The day since 1970-01-01. A time after it is checked and left out. */
  static long date(String text) throws NotReadable {
    DateTimeParser parser = new DateTimeParser(text);
    long day = parser.date();
    if (!parser.atEnd()) {
      parser.separator();
      parser.time();
      parser.offset();
      parser.end();
    }
    return day;
  }

  /** Microseconds since midnight. */
  static long time(String text) throws NotReadable {
    DateTimeParser parser = new DateTimeParser(text);
    long micros = parser.time();
    parser.end();
    if (micros >= MICROS_PER_DAY) {
      throw new NotReadable();
    }
    return micros;
  }

  /**
   * Microseconds since 1970-01-01T00:00.
   *
   * @param instant whether what is meant is an instant: then an offset counts, and is that of UTC
   *     where there is none; else date and time are taken as they stand
   * @throws ArithmeticException when there is no such timestamp
   */
  static long timestamp(String text, boolean instant) throws NotReadable {
    DateTimeParser parser = new DateTimeParser(text);
    long day = parser.date();
    long micros = 0;
    if (!parser.atEnd()) {
      parser.separator();
      micros = parser.time();
      long offset = parser.offset();
      parser.end();
      micros -= instant ? offset : 0;
    }
    return Math.addExact(Math.multiplyExact(day, MICROS_PER_DAY), micros);
  }

  private long date() throws NotReadable {
    boolean negative = take('-');
    long year = number(4, MAXIMUM_YEAR_DIGITS);
    expect('-');
    int month = (int) number(1, 2);
    expect('-');
    int day = (int) number(1, 2);
    long signedYear = negative ? -year : year;
    if (month < 1 || month > 12 || day < 1 || day > CivilDate.daysInMonth(signedYear, month)) {
      throw new NotReadable();
    }
    return CivilDate.epochDay(signedYear, month, day);
  }

  private void separator() throws NotReadable {
    if (take('T') || take('t')) {
      return;
    }
    expect(' ');
    skipSpaces();
  }

  private long time() throws NotReadable {
    long hours = number(1, 2);
    expect(':');
    long minutes = number(2, 2);
    long seconds = 0;
    long fraction = 0;
    if (take(':')) {
      seconds = number(2, 2);
      if (take('.')) {
        fraction = fraction();
      }
    }
    if (hours > 23 || minutes > 59 || seconds > 59) {
      throw new NotReadable();
    }
    return (hours * 3_600 + minutes * 60 + seconds) * MICROS_PER_SECOND + fraction;
  }

  /** Microseconds; a million where the fraction is rounded up to a whole second. */
  private long fraction() throws NotReadable {
    long micros = 0;
    int digits = 0;
    while (!atEnd() && isDigit(text.charAt(position))) {
      int digit = text.charAt(position++) - '0';
      digits++;
      if (digits <= 6) {
        micros = micros * 10 + digit;
      } else if (digits == 7 && digit >= 5) {
        micros++;
      }
    }
    if (digits == 0) {
      throw new NotReadable();
    }
    for (; digits < 6; digits++) {
      micros *= 10;
    }
    return micros;
  }

  /** What a time is ahead of UTC, in microseconds; 0 where nothing is said. */
  private long offset() throws NotReadable {
    skipSpaces();
    if (atEnd() || take('Z') || take('z')) {
      return 0;
    } else if (text.startsWith("UTC", position)) {
      position += 3;
      return 0;
    }
    boolean behind = take('-');
    if (!behind) {
      expect('+');
    }
    long hours = number(1, 2);
    long minutes = 0;
    if (take(':') || !atEnd()) {
      minutes = number(2, 2);
    }
    if (hours > 18 || minutes > 59) {
      throw new NotReadable();
    }
    long micros = (hours * 3_600 + minutes * 60) * MICROS_PER_SECOND;
    return behind ? -micros : micros;
  }

  private long number(int minimumDigits, int maximumDigits) throws NotReadable {
    long number = 0;
    int digits = 0;
    while (digits < maximumDigits && !atEnd() && isDigit(text.charAt(position))) {
      number = number * 10 + (text.charAt(position++) - '0');
      digits++;
    }
    if (digits < minimumDigits) {
      throw new NotReadable();
    }
    return number;
  }

  private boolean take(char character) {
    if (!atEnd() && text.charAt(position) == character) {
      position++;
      return true;
    }
    return false;
  }

  private void expect(char character) throws NotReadable {
    if (!take(character)) {
      throw new NotReadable();
    }
  }

  private void skipSpaces() {
    while (!atEnd() && text.charAt(position) == ' ') {
      position++;
    }
  }

  private void end() throws NotReadable {
    if (!atEnd()) {
      throw new NotReadable();
    }
  }

  private boolean atEnd() {
    return position == text.length();
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }
}
