package dev.duckpond.table;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.ScalarValue;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Makes the statistics of a whole column from those of its parts. */
final class StatisticsMerge {
  private StatisticsMerge() {}

  /** Some of a column's rows, and what is known of them. */
  record Part(long rowCount, ColumnStatistics statistics) {
    private boolean isAllNull() {
      OptionalLong nullCount = statistics.nullCount();
      return nullCount.isPresent() && nullCount.getAsLong() >= rowCount;
    }
  }

  /** What is known of all parts together; with no parts, that there are no rows. */
  static ColumnStatistics merge(List<Part> parts) {
    List<ColumnStatistics> withValues =
        parts.stream().filter(part -> !part.isAllNull()).map(Part::statistics).toList();
    return new ColumnStatistics(
        bound(withValues.stream().map(ColumnStatistics::minimum).toArray(), -1),
        bound(withValues.stream().map(ColumnStatistics::maximum).toArray(), 1),
        nullCount(parts),
        OptionalLong.empty());
  }

  private static OptionalLong nullCount(List<Part> parts) {
    long sum = 0;
    for (Part part : parts) {
      if (part.statistics().nullCount().isEmpty()) {
        return OptionalLong.empty();
      }
      sum += part.statistics().nullCount().getAsLong();
    }
    return OptionalLong.of(sum);
  }

  /** The smallest (direction -1) or largest (1), null if any is not known or there is none. */
  private static @Nullable Object bound(@Nullable Object[] bounds, int direction) {
    Object result = null;
    for (Object bound : bounds) {
      if (bound == null) {
        return null;
      }
      if (result == null || Integer.signum(ScalarValue.compare(bound, result)) == direction) {
        result = bound;
      }
    }
    return result;
  }
}
