package dev.duckpond.table;

import dev.duckpond.columnar.parquet.ParquetException;
import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Stores Parquet files as they are, after checking that they can be read. */
record ParquetStore(FileTables tables, WorkingDirectory directory, String path, EntryType type) {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int COPY_BYTES = 1 << 20;

  StoredVersion store(RandomAccessSource parquet, Optional<String> namedTimestamp)
      throws IOException {
    requireMagic(parquet);
    ParquetFooter footer = ParquetFooter.read(parquet);
    requireReadable(parquet, footer);
    FileSummary summary = FileSummary.of(footer);
    VersionTarget target =
        VersionTarget.find(tables, directory, path, type, footer.schema(), namedTimestamp);
    target.requireFit(summary);
    Optional<EventTimes> eventTimes = Optional.empty();
    if (target.timestampColumn().isPresent()) {
      TimestampColumn column = target.timestampColumn().get();
      eventTimes = column.eventTimes(timeStatistics(parquet, footer, summary, column));
    }
    try (VersionWriter writer = target.start()) {
      copy(parquet, writer);
      return target.complete(writer, summary, eventTimes);
    }
  }

  private static void requireMagic(RandomAccessSource source) throws IOException {
    boolean present = source.size() >= 2L * MAGIC.length;
    if (present) {
      present = hasMagic(source, 0) && hasMagic(source, source.size() - MAGIC.length);
    }
    if (!present) {
      throw new ParquetException("not Parquet: PAR1 magic bytes missing in " + source.name());
    }
  }

  private static boolean hasMagic(RandomAccessSource source, long position) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(MAGIC.length);
    source.readFully(position, bytes);
    return Arrays.equals(bytes.array(), MAGIC);
  }

  /**
   * Checks that every column can be read as far as metadata tells: opening a row group fails where
   * its chunks lie outside of the file.
   */
  private static void requireReadable(RandomAccessSource source, ParquetFooter footer)
      throws IOException {
    for (Map.Entry<String, String> refused : footer.refusedColumns().entrySet()) {
      throw new ParquetException(
          "column "
              + refused.getKey()
              + " of "
              + source.name()
              + " cannot be queried: "
              + refused.getValue()
              + "; the file can be copied as it is, with host://");
    }
    int[] all = IntStream.range(0, footer.schema().size()).toArray();
    for (int i = 0; i < footer.rowGroups().size(); i++) {
      ParquetReader.open(source, footer, i, all).close();
    }
  }

  /** From the footer where it has them, else from the column itself. */
  private ColumnStatistics timeStatistics(
      RandomAccessSource source, ParquetFooter footer, FileSummary summary, TimestampColumn column)
      throws IOException {
    ColumnStatistics recorded = summary.columns().get(column.position());
    boolean known =
        summary.rowCount() == 0
            || (recorded.nullCount().equals(OptionalLong.of(0))
                && recorded.minimum() != null
                && recorded.maximum() != null);
    ColumnStatistics statistics = known ? recorded : scan(source, footer, column);
    long nulls = statistics.nullCount().orElseThrow();
    if (nulls > 0) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          path
              + ": "
              + nulls
              + " rows of "
              + source.name()
              + " have no value in '"
              + column.name()
              + "', the series' timestamp column");
    }
    return statistics;
  }

  private static ColumnStatistics scan(
      RandomAccessSource source, ParquetFooter footer, TimestampColumn column) throws IOException {
    ColumnCollector collector = new ColumnCollector();
    for (int i = 0; i < footer.rowGroups().size(); i++) {
      try (BatchReader rows =
          ParquetReader.open(source, footer, i, new int[] {column.position()})) {
        for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
          collector.add(batch.column(0));
        }
      }
    }
    return collector.statistics();
  }

  private static void copy(RandomAccessSource source, VersionWriter writer) throws IOException {
    byte[] bytes = new byte[(int) Math.min(COPY_BYTES, source.size())];
    for (long position = 0; position < source.size(); ) {
      int count = (int) Math.min(bytes.length, source.size() - position);
      source.readFully(position, ByteBuffer.wrap(bytes, 0, count));
      writer.write(bytes, 0, count);
      position += count;
    }
  }
}
