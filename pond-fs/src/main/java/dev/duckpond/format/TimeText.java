package dev.duckpond.format;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reads ISO 8601 dates and times, strictly: four-digit years, and only times that exist. */
final class TimeText {
  /** What is returned for a text that is none; no date or time of four-digit years has it. */
  static final long INVALID = Long.MIN_VALUE;

  private static final int DATE_LENGTH = 10;
  private static final long MICROS_PER_SECOND = 1_000_000;
  private static final long MICROS_PER_MINUTE = 60 * MICROS_PER_SECOND;
  private static final long MICROS_PER_DAY = 86_400 * MICROS_PER_SECOND;

  private TimeText() {}

  /** Days since 1970-01-01 of {@code yyyy-MM-dd}. */
  static long days(String text) {
    return text.length() == DATE_LENGTH ? leadingDays(text) : INVALID;
  }

  /** Microseconds of a date, or of a date and a time with no offset. */
  static long localMicros(String text) {
    long days = leadingDays(text);
    if (days == INVALID || text.length() == DATE_LENGTH) {
      return days == INVALID ? INVALID : days * MICROS_PER_DAY;
    }
    long time = timeMicros(text, text.length());
    return time == INVALID ? INVALID : days * MICROS_PER_DAY + time;
  }

  /** Microseconds, in UTC, of a date and a time with an offset. */
  static long instantMicros(String text) {
    long days = leadingDays(text);
    if (days == INVALID) {
      return INVALID;
    }
    int offsetStart = offsetStart(text);
    long offset = offsetStart < 0 ? INVALID : offsetMinutes(text, offsetStart);
    if (offset == INVALID) {
      return INVALID;
    }
    long time = timeMicros(text, offsetStart);
    return time == INVALID ? INVALID : days * MICROS_PER_DAY + time - offset * MICROS_PER_MINUTE;
  }

  private static long leadingDays(String text) {
    if (text.length() < DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return INVALID;
    }
    int year = 100 * twoDigits(text, 0) + twoDigits(text, 2);
    int month = twoDigits(text, 5);
    int day = twoDigits(text, 8);
    if (twoDigits(text, 0) < 0 || twoDigits(text, 2) < 0 || month < 1 || day < 1) {
      return INVALID;
    }
    try {
      return LocalDate.of(year, month, day).toEpochDay();
    } catch (DateTimeException e) {
      // No such day, like 30 February: then it is no date, which is what the caller asks.
      return INVALID;
    }
  }

  /** Of {@code THH:mm[:ss[.ffffff]]} from behind the date up to {@code end}. */
  private static long timeMicros(String text, int end) {
    if (end < 16 || !isTimeSeparator(text.charAt(DATE_LENGTH)) || text.charAt(13) != ':') {
      return INVALID;
    }
    int hour = twoDigits(text, 11);
    int minute = twoDigits(text, 14);
    int second = 0;
    long fraction = 0;
    if (end > 16) {
      if (end < 19 || text.charAt(16) != ':') {
        return INVALID;
      }
      second = twoDigits(text, 17);
      fraction = end > 19 ? fractionMicros(text, end) : 0;
    }
    if (hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59
        || fraction == INVALID) {
      return INVALID;
    }
    return (hour * 60L + minute) * MICROS_PER_MINUTE + second * MICROS_PER_SECOND + fraction;
  }

  private static boolean isTimeSeparator(char c) {
    return c == 'T' || c == ' ' || c == 't';
  }

  private static long fractionMicros(String text, int end) {
    if (text.charAt(19) != '.' || end == 20) {
      return INVALID;
    }
    long micros = 0;
    long unit = MICROS_PER_SECOND / 10;
    for (int i = 20; i < end; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || (unit == 0 && digit != 0)) {
        return INVALID;
      }
      micros += digit * unit;
      unit /= 10;
    }
    return micros;
  }

  /** Where {@code Z} or the sign of the offset stands, or -1. */
  private static int offsetStart(String text) {
    for (int i = 16; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 'Z' || c == 'z' || c == '+' || c == '-') {
        return i;
      }
    }
    return -1;
  }

  /** Of {@code Z}, {@code +HH}, {@code +HHmm} or {@code +HH:mm}. */
  private static long offsetMinutes(String text, int start) {
    int length = text.length() - start;
    char sign = text.charAt(start);
    if (sign == 'Z' || sign == 'z') {
      return length == 1 ? 0 : INVALID;
    }
    boolean colon = length == 6 && text.charAt(start + 3) == ':';
    if (length != 3 && length != 5 && !colon) {
      return INVALID;
    }
    int hours = twoDigits(text, start + 1);
    int minutes = length == 3 ? 0 : twoDigits(text, start + (colon ? 4 : 3));
    if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
      return INVALID;
    }
    return (sign == '-' ? -1L : 1L) * (hours * 60L + minutes);
  }

  /** The number two digits make, or -1. */
  private static int twoDigits(String text, int position) {
    int tens = text.charAt(position) - '0';
    int ones = text.charAt(position + 1) - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : 10 * tens + ones;
  }
}
