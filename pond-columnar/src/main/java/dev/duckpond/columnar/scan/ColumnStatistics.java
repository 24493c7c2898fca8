package dev.duckpond.columnar.scan;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one column's values, in a table, a row group or a page.
 *
 * @param minimum a lower bound of the non-null values in the form {@link ScalarValue} describes,
 *     null when not known; NaN is never a bound and lies outside of bounds
 * @param maximum an upper bound, null when not known
 * @param nullCount exact number of nulls, empty when not known
 * @param distinctCount estimated number of distinct values, empty when not known
 */
public record ColumnStatistics(
    @Nullable Object minimum,
    @Nullable Object maximum,
    OptionalLong nullCount,
    OptionalLong distinctCount) {
  public static final ColumnStatistics UNKNOWN =
      new ColumnStatistics(null, null, OptionalLong.empty(), OptionalLong.empty());
}
