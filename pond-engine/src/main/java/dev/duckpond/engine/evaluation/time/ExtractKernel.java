package dev.duckpond.engine.evaluation.time;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.kernel.Kernel;

/** EXTRACT of a DATE, TIME or TIMESTAMP. */
final class ExtractKernel implements Kernel {
  private final TimeUnit unit;

  ExtractKernel(TimeUnit unit) {
    this.unit = unit;
  }

  @Override
  public Vector apply(int rowCount, Vector[] operands) {
    Vector column = operands[1];
    long[] results =
        switch (unit) {
          case MICROSECOND, MILLISECOND, SECOND, MINUTE, HOUR -> timeOfDay(column, rowCount);
          case EPOCH -> epoch(column, rowCount);
          default -> ofDay(Days.of(column, rowCount), rowCount);
        };
    return new LongVector(ColumnType.BIGINT, rowCount, results, column.nulls());
  }

  private long[] timeOfDay(Vector column, int rowCount) {
    long[] micros = Days.microsOfDay(column, rowCount);
    long length = unit.micros();
    // SECOND and what is finer count within the minute.
    long within =
        switch (unit) {
          case HOUR -> TimeUnit.MICROS_PER_DAY;
          case MINUTE -> TimeUnit.HOUR.micros();
          default -> TimeUnit.MINUTE.micros();
        };
    for (int i = 0; i < rowCount; i++) {
      micros[i] = micros[i] % within / length;
    }
    return micros;
  }

  private static long[] epoch(Vector column, int rowCount) {
    if (column.type().equals(ColumnType.DATE)) {
      long[] days = Days.of(column, rowCount);
      for (int i = 0; i < rowCount; i++) {
        days[i] *= 86_400;
      }
      return days;
    }
    long[] values = ((LongVector) column).values();
    long[] seconds = new long[rowCount];
    for (int i = 0; i < rowCount; i++) {
      seconds[i] = Math.floorDiv(values[i], TimeUnit.MICROS_PER_SECOND);
    }
    return seconds;
  }

  private long[] ofDay(long[] days, int rowCount) {
    long[] results = new long[rowCount];
    switch (unit) {
      case DOW -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = CivilDate.dayOfWeek(days[i]) % 7;
        }
      }
      case ISODOW -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = CivilDate.dayOfWeek(days[i]);
        }
      }
      case WEEK -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = CivilDate.isoWeek(days[i]);
        }
      }
      case ISOYEAR -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = CivilDate.isoYear(days[i]);
        }
      }
      case YEAR -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = CivilDate.year(CivilDate.of(days[i]));
        }
      }
      default -> {
        for (int i = 0; i < rowCount; i++) {
          results[i] = ofDay(days[i]);
        }
      }
    }
    return results;
  }

  private long ofDay(long day) {
    long parts = CivilDate.of(day);
    long year = CivilDate.year(parts);
    return switch (unit) {
      case DAY -> CivilDate.day(parts);
      case MONTH -> CivilDate.month(parts);
      case QUARTER -> (CivilDate.month(parts) + 2) / 3;
      case DECADE -> Math.floorDiv(year, 10);
      // There is no century 0: the one before the first is -1.
      case CENTURY -> year > 0 ? (year - 1) / 100 + 1 : year / 100 - 1;
      case MILLENNIUM -> year > 0 ? (year - 1) / 1_000 + 1 : year / 1_000 - 1;
      case DOY -> day - CivilDate.epochDay(year, 1, 1) + 1;
      default -> throw new IllegalArgumentException(unit + " is computed elsewhere");
    };
  }
}
