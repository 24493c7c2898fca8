package dev.duckpond.table;

import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** One version that a table is made of, with what is known of it before it is opened. */
record TableFile(FileVersion version, FileSummary summary) {
  /** Its statistics in the columns and types of the table that it is part of. */
  TableStatistics statistics(Schema table) {
    List<ColumnStatistics> columns = new ArrayList<>(table.size());
    for (Field field : table.fields()) {
      int position = summary.schema().indexOf(field.name());
      ColumnStatistics own =
          position < 0
              ? onlyNulls(summary.rowCount())
              : widen(
                  summary.columns().get(position),
                  summary.schema().field(position).type(),
                  field.type());
      columns.add(withEventTimes(field, own));
    }
    return new TableStatistics(OptionalLong.of(summary.rowCount()), columns);
  }

  static ColumnStatistics onlyNulls(long rowCount) {
    return new ColumnStatistics(null, null, OptionalLong.of(rowCount), OptionalLong.empty());
  }

  /** Bounds in a type that theirs widens to; a column of nulls may have any type: it has none. */
  static ColumnStatistics widen(ColumnStatistics statistics, ColumnType from, ColumnType to) {
    return new ColumnStatistics(
        widen(statistics.minimum(), from, to),
        widen(statistics.maximum(), from, to),
        statistics.nullCount(),
        statistics.distinctCount());
  }

  private static @Nullable Object widen(@Nullable Object bound, ColumnType from, ColumnType to) {
    return bound == null ? null : TypeWidening.widen(bound, from, to);
  }

  /** Event times are recorded with the version even where no summary has bounds. */
  private ColumnStatistics withEventTimes(Field field, ColumnStatistics own) {
    if (version.eventTimes().isEmpty()
        || (own.minimum() != null && own.maximum() != null)
        || !field.name().equals(version.attributes().get(FileVersion.TIMESTAMP_COLUMN))) {
      return own;
    }
    EventTimes times = version.eventTimes().get();
    return new ColumnStatistics(
        TimestampColumn.fromMicros(times.minimum(), field.type()),
        TimestampColumn.fromMicros(times.maximum(), field.type()),
        own.nullCount(),
        own.distinctCount());
  }
}
