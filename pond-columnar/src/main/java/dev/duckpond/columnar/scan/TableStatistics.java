package dev.duckpond.columnar.scan;

import java.util.List;
import java.util.OptionalLong;

/**
 * What is known of a table without reading its rows.
 *
 * @param rowCount exact number of rows, empty when not known
 * @param columns one entry a column of the schema, or empty when nothing is known of any
 */
public record TableStatistics(OptionalLong rowCount, List<ColumnStatistics> columns) {
  public static final TableStatistics UNKNOWN =
      new TableStatistics(OptionalLong.empty(), List.of());

  public TableStatistics {
    columns = List.copyOf(columns);
  }

  /** The statistics of a column, {@link ColumnStatistics#UNKNOWN} when there are none. */
  public ColumnStatistics column(int index) {
    return columns.isEmpty() ? ColumnStatistics.UNKNOWN : columns.get(index);
  }
}
