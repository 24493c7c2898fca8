package dev.duckpond.table;

import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.tinyfs.TemporalBounds;
import java.util.List;

/**
 * The values of a series' timestamp column that its bounds leave.
 *
 * @param column its position in the table
 * @param first in the unit of the column: days for DATE, else microseconds
 * @param last likewise
 */
record EventTimeRange(int column, long first, long last) {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  static EventTimeRange of(TemporalBounds bounds, int column, ColumnType type) {
    long minimum = bounds.minimum().orElse(Long.MIN_VALUE);
    long maximum = bounds.maximum().orElse(Long.MAX_VALUE);
    // A day stands for its first moment.
    if (!type.equals(ColumnType.DATE)) {
      return new EventTimeRange(column, minimum, maximum);
    }
    long partOfDay = Math.floorMod(minimum, MICROS_PER_DAY) == 0 ? 0 : 1;
    return new EventTimeRange(
        column,
        Math.floorDiv(minimum, MICROS_PER_DAY) + partOfDay,
        Math.floorDiv(maximum, MICROS_PER_DAY));
  }

  ScanPredicate predicate() {
    return new ScanPredicate.And(
        List.of(
            new ScanPredicate.Compare(column, Comparison.GREATER_OR_EQUAL, first),
            new ScanPredicate.Compare(column, Comparison.LESS_OR_EQUAL, last)));
  }

  /**
   * Finds the rows within.
   *
   * @param times the timestamp column of a batch; a null is in no range
   * @param selected gets their positions, and is long enough
   * @return how many there are
   */
  int select(Vector times, int[] selected) {
    Vector values = times.flatten();
    int count = 0;
    for (int row = 0; row < values.length(); row++) {
      long value =
          values instanceof IntVector days
              ? days.values()[row]
              : ((LongVector) values).values()[row];
      if (value >= first && value <= last && !values.isNull(row)) {
        selected[count++] = row;
      }
    }
    return count;
  }
}
