package dev.duckpond.columnar.scan;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Decides from statistics alone whether rows can satisfy a {@link ScanPredicate}.
 *
 * <p>The answer "no" is a proof; "yes" only says that nothing refutes it. What is not known (a
 * missing bound, null count or row count) never refutes. NaN lies outside of bounds and may count
 * as larger than every number, so bounds of REAL and DOUBLE columns only refute being equal to, or
 * below, a number.
 */
public final class StatisticsFilter {
  private StatisticsFilter() {}

  /**
   * Whether any row of a table, a row group or a page may satisfy the predicate.
   *
   * @param statistics of those rows, in the columns the predicate speaks of
   */
  public static boolean mayMatch(ScanPredicate predicate, TableStatistics statistics) {
    if (statistics.rowCount().isPresent() && statistics.rowCount().getAsLong() == 0) {
      return false;
    }
    return mayHold(predicate, statistics);
  }

  private static boolean mayHold(ScanPredicate predicate, TableStatistics statistics) {
    if (predicate instanceof ScanPredicate.Compare compare) {
      return !allNull(compare.column(), statistics)
          && mayCompare(statistics.column(compare.column()), compare.comparison(), compare.value());
    } else if (predicate instanceof ScanPredicate.In in) {
      ColumnStatistics column = statistics.column(in.column());
      return !allNull(in.column(), statistics)
          && in.values().stream()
              .anyMatch(value -> mayCompare(column, ScanPredicate.Comparison.EQUAL, value));
    } else if (predicate instanceof ScanPredicate.IsNull isNull) {
      OptionalLong nullCount = statistics.column(isNull.column()).nullCount();
      return nullCount.isEmpty() || nullCount.getAsLong() > 0;
    } else if (predicate instanceof ScanPredicate.IsNotNull isNotNull) {
      return !allNull(isNotNull.column(), statistics);
    } else if (predicate instanceof ScanPredicate.And and) {
      return and.terms().stream().allMatch(term -> mayHold(term, statistics));
    } else if (predicate instanceof ScanPredicate.Or or) {
      return or.terms().stream().anyMatch(term -> mayHold(term, statistics));
    }
    throw new IllegalArgumentException("unknown predicate " + predicate);
  }

  private static boolean allNull(int column, TableStatistics statistics) {
    OptionalLong nullCount = statistics.column(column).nullCount();
    return nullCount.isPresent()
        && statistics.rowCount().isPresent()
        && nullCount.getAsLong() >= statistics.rowCount().getAsLong();
  }

  private static boolean mayCompare(
      ColumnStatistics column, ScanPredicate.Comparison comparison, Object value) {
    if (isNaN(value)) {
      return true;
    }
    boolean floating = value instanceof Double || value instanceof Float;
    Object minimum = column.minimum();
    Object maximum = column.maximum();
    return switch (comparison) {
      case EQUAL -> !isAbove(minimum, value) && !isBelow(maximum, value);
      case NOT_EQUAL -> floating || !(isSame(minimum, value) && isSame(maximum, value));
      case LESS -> minimum == null || ScalarValue.compare(minimum, value) < 0;
      case LESS_OR_EQUAL -> !isAbove(minimum, value);
      case GREATER -> floating || maximum == null || ScalarValue.compare(maximum, value) > 0;
      case GREATER_OR_EQUAL -> floating || !isBelow(maximum, value);
    };
  }

  private static boolean isAbove(@Nullable Object bound, Object value) {
    return bound != null && ScalarValue.compare(bound, value) > 0;
  }

  private static boolean isBelow(@Nullable Object bound, Object value) {
    return bound != null && ScalarValue.compare(bound, value) < 0;
  }

  private static boolean isSame(@Nullable Object bound, Object value) {
    return bound != null && ScalarValue.compare(bound, value) == 0;
  }

  private static boolean isNaN(Object value) {
    return (value instanceof Double d && d.isNaN()) || (value instanceof Float f && f.isNaN());
  }
}
