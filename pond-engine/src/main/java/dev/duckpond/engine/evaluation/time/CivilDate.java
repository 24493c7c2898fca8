package dev.duckpond.engine.evaluation.time;

/**
 * Days since 1970-01-01 and years, months, days of the proleptic Gregorian calendar, where the year
 * before 1 is 0. A date's parts are packed into one long so that loops make no objects.
 *
 * <p>Years are counted from March, which puts the leap day at their end: the days before a month
 * then depend on the month alone.
 */
public final class CivilDate {
  private static final int DAYS_OF_400_YEARS = 146_097;

  /** From 0000-03-01 to 1970-01-01. */
  private static final int DAYS_TO_EPOCH = 719_468;

  private CivilDate() {}

  /** Year, month and day of a day, for {@link #year}, {@link #month} and {@link #day}. */
  public static long of(long epochDay) {
    long days = epochDay + DAYS_TO_EPOCH;
    long era = Math.floorDiv(days, DAYS_OF_400_YEARS);
    int dayOfEra = (int) (days - era * DAYS_OF_400_YEARS);
    int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int monthFromMarch = (5 * dayOfYear + 2) / 153;
    int day = dayOfYear - daysBefore(monthFromMarch) + 1;
    int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
    long year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
    return (year << 9) | ((long) month << 5) | day;
  }

  public static long year(long parts) {
    return parts >> 9;
  }

  public static int month(long parts) {
    return (int) (parts >> 5) & 0xF;
  }

  public static int day(long parts) {
    return (int) parts & 0x1F;
  }

  /** The day of a date that exists. */
  public static long epochDay(long year, int month, int day) {
    long shifted = month <= 2 ? year - 1 : year;
    long era = Math.floorDiv(shifted, 400);
    int yearOfEra = (int) (shifted - era * 400);
    int monthFromMarch = month > 2 ? month - 3 : month + 9;
    int dayOfYear = daysBefore(monthFromMarch) + day - 1;
    int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
    return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_TO_EPOCH;
  }

  private static int daysBefore(int monthFromMarch) {
    return (153 * monthFromMarch + 2) / 5;
  }

  public static int daysInMonth(long year, int month) {
    return switch (month) {
      case 2 -> isLeap(year) ? 29 : 28;
      case 4, 6, 9, 11 -> 30;
      default -> 31;
    };
  }

  private static boolean isLeap(long year) {
    return (year & 3) == 0 && (Math.floorMod(year, 100L) != 0 || Math.floorMod(year, 400L) == 0);
  }

  /** The day so many months later, the last of its month where the day of the month is beyond. */
  public static long addMonths(long epochDay, long months) {
    long parts = of(epochDay);
    long month = Math.addExact(monthNumber(parts), months);
    long year = Math.floorDiv(month, 12);
    int monthOfYear = (int) Math.floorMod(month, 12L) + 1;
    return epochDay(year, monthOfYear, Math.min(day(parts), daysInMonth(year, monthOfYear)));
  }

  /** Months since January of year 0. */
  public static long monthNumber(long parts) {
    return year(parts) * 12 + month(parts) - 1;
  }

  /** The first day of a month counted as {@link #monthNumber} does. */
  public static long firstOfMonth(long monthNumber) {
    return epochDay(Math.floorDiv(monthNumber, 12), (int) Math.floorMod(monthNumber, 12L) + 1, 1);
  }

  /** Monday is 1, Sunday 7. */
  public static int dayOfWeek(long epochDay) {
    return (int) Math.floorMod(epochDay + 3, 7L) + 1;
  }

  /** The Monday on or before a day. */
  public static long monday(long epochDay) {
    return epochDay - Math.floorMod(epochDay + 3, 7L);
  }

  /** The year whose week, as ISO 8601 counts them, a day is in: its Thursday's year. */
  public static long isoYear(long epochDay) {
    return year(of(monday(epochDay) + 3));
  }

  /** The week of {@link #isoYear}, from 1. */
  public static int isoWeek(long epochDay) {
    long thursday = monday(epochDay) + 3;
    return (int) ((thursday - epochDay(year(of(thursday)), 1, 1)) / 7) + 1;
  }
}
