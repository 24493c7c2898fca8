package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.RowGroup;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * What there is to know of one Parquet file before it is opened.
 *
 * @param columns statistics, one entry a column of the schema
 */
record FileSummary(Schema schema, long rowCount, List<ColumnStatistics> columns) {
  FileSummary {
    columns = List.copyOf(columns);
  }

  static FileSummary of(ParquetFooter footer) {
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int i = 0; i < footer.schema().size(); i++) {
      int column = i;
      columns.add(
          StatisticsMerge.merge(
              footer.rowGroups().stream()
                  .filter(rowGroup -> rowGroup.rowCount() > 0)
                  .map(rowGroup -> part(rowGroup, column))
                  .toList()));
    }
    return new FileSummary(footer.schema(), footer.rowCount(), columns);
  }

  private static StatisticsMerge.Part part(RowGroup rowGroup, int column) {
    return new StatisticsMerge.Part(rowGroup.rowCount(), rowGroup.statistics().get(column));
  }

  /** Whether a column is known to hold nothing but nulls, as it does in a file with no rows. */
  boolean isAllNull(int column) {
    OptionalLong nullCount = columns.get(column).nullCount();
    return rowCount == 0 || (nullCount.isPresent() && nullCount.getAsLong() >= rowCount);
  }

  TableStatistics statistics() {
    return new TableStatistics(OptionalLong.of(rowCount), columns);
  }
}
