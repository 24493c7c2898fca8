package dev.duckpond.tlogfs.check;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Reads all rows of tables and series: each page's checksum, and that event times are in bounds.
 */
final class TableCheck {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final Oplog oplog;

  TableCheck(Oplog oplog) {
    this.oplog = oplog;
  }

  /**
   * What is wrong with the table in a row, if anything.
   *
   * @throws IOException when it cannot be read; says why
   */
  Optional<String> problem(OplogRow row, String name) throws IOException {
    try (RandomAccessSource source =
        oplog.open(row, name + " version " + row.version().version())) {
      ParquetFooter footer = ParquetFooter.read(source);
      int[] columns = IntStream.range(0, footer.schema().size()).toArray();
      Optional<EventTimes> bounds = row.version().eventTimes();
      int timeColumn = timeColumn(row, footer);
      for (int group = 0; group < footer.rowGroups().size(); group++) {
        try (BatchReader reader = ParquetReader.open(source, footer, group, columns)) {
          for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
            if (timeColumn >= 0
                && bounds.isPresent()
                && isOutside(batch.column(timeColumn), bounds.get())) {
              return Optional.of(
                  "rows lie outside of its event times, microseconds "
                      + bounds.get().minimum()
                      + " to "
                      + bounds.get().maximum());
            }
          }
        }
      }
      return Optional.empty();
    }
  }

  private static int timeColumn(OplogRow row, ParquetFooter footer) {
    String column = row.version().attributes().get(FileVersion.TIMESTAMP_COLUMN);
    return row.version().type() == EntryType.SERIES && column != null
        ? footer.schema().indexOf(column)
        : -1;
  }

  private static boolean isOutside(Vector vector, EventTimes bounds) {
    Vector times = vector.flatten();
    for (int i = 0; i < times.length(); i++) {
      if (!times.isNull(i)) {
        long time = microseconds(times, i);
        if (time < bounds.minimum() || time > bounds.maximum()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Of a timestamp as it is, of a date at midnight. */
  private static long microseconds(Vector times, int row) {
    if (times instanceof IntVector dates) {
      return dates.values()[row] * MICROS_PER_DAY;
    } else if (times instanceof LongVector timestamps) {
      return timestamps.values()[row];
    }
    throw new IllegalArgumentException("the series' timestamp column holds no times");
  }
}
