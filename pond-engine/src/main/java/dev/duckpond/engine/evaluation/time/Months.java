package dev.duckpond.engine.evaluation.time;

/** Months of timestamps in microseconds. */
final class Months {
  private Months() {}

  /**
   * The timestamp so many months later, as {@link CivilDate#addMonths}, at the same time of day.
   *
   * @throws ArithmeticException when there is no such timestamp
   */
  static long add(long micros, long months) {
    long day = Math.floorDiv(micros, TimeUnit.MICROS_PER_DAY);
    long microsOfDay = Math.floorMod(micros, TimeUnit.MICROS_PER_DAY);
    return Math.addExact(
        Math.multiplyExact(CivilDate.addMonths(day, months), TimeUnit.MICROS_PER_DAY), microsOfDay);
  }

  /**
   * Whole months from one timestamp to another: the most that added to the earlier one do not go
   * beyond the later one, negative when {@code to} is the earlier.
   */
  static long between(long fromDay, long fromMicros, long toDay, long toMicros) {
    if (fromDay > toDay || (fromDay == toDay && fromMicros > toMicros)) {
      return -between(toDay, toMicros, fromDay, fromMicros);
    }
    long months =
        CivilDate.monthNumber(CivilDate.of(toDay)) - CivilDate.monthNumber(CivilDate.of(fromDay));
    long reached = CivilDate.addMonths(fromDay, months);
    boolean beyond = reached > toDay || (reached == toDay && fromMicros > toMicros);
    return beyond ? months - 1 : months;
  }
}
