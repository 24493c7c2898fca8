package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.scan.ColumnStatistics;
import java.util.List;

/**
 * The metadata of one row group.
 *
 * @param statistics one entry a column of the file's schema; {@link ColumnStatistics#UNKNOWN} where
 *     the file has none or they cannot be trusted
 */
public record RowGroup(long rowCount, List<ColumnStatistics> statistics) {
  public RowGroup {
    statistics = List.copyOf(statistics);
  }
}
