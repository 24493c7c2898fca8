package dev.duckpond.tlogfs;

import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSource;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.TemporalBounds;
import dev.duckpond.tlogfs.delta.DataFile;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads data files: all rows without content, or the content of one. Thread-safe. */
final class OplogReader {
  /** The content of smaller files is kept right when their rows are read. */
  private static final long SMALL_FILE = 256 * 1024;

  private final Path pond;
  private final ContentCache cache = new ContentCache();

  OplogReader(Path pond) {
    this.pond = pond;
  }

  /** The rows of a data file. */
  List<OplogRow> rows(DataFile file) throws IOException {
    try (RandomAccessSource source = open(file.path())) {
      ParquetFooter footer = ParquetFooter.read(source);
      int[] columns = columns(file.path(), footer);
      NodeId partition = new NodeId(file.partition());
      List<OplogRow> rows = new ArrayList<>();
      for (int group = 0; group < footer.rowGroups().size(); group++) {
        try (BatchReader reader = ParquetReader.open(source, footer, group, columns)) {
          for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
            new RowBatch(file.path(), partition, batch).addTo(rows);
          }
        }
        if (file.size() <= SMALL_FILE) {
          cache.put(file.path(), group, content(source, footer, group));
        }
      }
      return rows;
    }
  }

  /** The content of a row that has it inline. */
  byte[] content(OplogRow row) throws IOException {
    Optional<byte[]> cached = cache.get(row.file(), row.position());
    if (cached.isPresent()) {
      return cached.get();
    }
    try (RandomAccessSource source = open(row.file())) {
      ParquetFooter footer = ParquetFooter.read(source);
      int first = 0;
      for (int group = 0; group < footer.rowGroups().size(); group++) {
        int count = Math.toIntExact(footer.rowGroups().get(group).rowCount());
        if (row.position() < first + count) {
          ContentCache.Group content = content(source, footer, group);
          cache.put(row.file(), group, content);
          return content.bytes(row.position());
        }
        first += count;
      }
    }
    throw corrupt(row.file(), "has no row " + row.position(), null);
  }

  private ContentCache.Group content(RandomAccessSource source, ParquetFooter footer, int group)
      throws IOException {
    int column = column(source.name(), footer, OplogSchema.CONTENT);
    int first = 0;
    for (int i = 0; i < group; i++) {
      first += Math.toIntExact(footer.rowGroups().get(i).rowCount());
    }
    List<BytesVector> parts = new ArrayList<>();
    try (BatchReader reader = ParquetReader.open(source, footer, group, new int[] {column})) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        parts.add((BytesVector) batch.column(0).flatten());
      }
    }
    return new ContentCache.Group(first, parts);
  }

  private RandomAccessSource open(String file) throws IOException {
    try {
      return FileSource.open(file, pond.resolve(file));
    } catch (NoSuchFileException missing) {
      throw corrupt(file, "is missing", missing);
    }
  }

  private static int[] columns(String file, ParquetFooter footer) throws PondFileException {
    int[] columns = new int[RowBatch.COLUMNS.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column(file, footer, RowBatch.COLUMNS.get(i));
    }
    return columns;
  }

  private static int column(String file, ParquetFooter footer, String name)
      throws PondFileException {
    int column = footer.schema().indexOf(name);
    if (column < 0) {
      throw corrupt(file, "has no column " + name, null);
    }
    return column;
  }

  static PondFileException corrupt(String file, String why, @Nullable Throwable cause) {
    return new PondFileException(
        FileSystemFault.CORRUPT, "the pond's data file " + file + " " + why, cause);
  }

  /** Turns columns into rows. */
  private static final class RowBatch {
    static final List<String> COLUMNS =
        List.of(
            OplogSchema.NODE_ID,
            OplogSchema.FILE_TYPE,
            OplogSchema.TIMESTAMP,
            OplogSchema.VERSION,
            OplogSchema.SHA256,
            OplogSchema.SIZE,
            OplogSchema.MIN_EVENT_TIME,
            OplogSchema.MAX_EVENT_TIME,
            OplogSchema.MIN_OVERRIDE,
            OplogSchema.MAX_OVERRIDE,
            OplogSchema.EXTENDED_ATTRIBUTES,
            OplogSchema.FACTORY,
            OplogSchema.FORMAT,
            OplogSchema.TXN_SEQ);

    private final String file;
    private final NodeId partition;
    private final int rowCount;
    private final Map<String, Vector> columns = new HashMap<>();

    RowBatch(String file, NodeId partition, ColumnBatch batch) {
      this.file = file;
      this.partition = partition;
      this.rowCount = batch.rowCount();
      for (int i = 0; i < COLUMNS.size(); i++) {
        columns.put(COLUMNS.get(i), batch.column(i).flatten());
      }
    }

    void addTo(List<OplogRow> rows) throws PondFileException {
      try {
        for (int i = 0; i < rowCount; i++) {
          rows.add(row(i, rows.size()));
        }
      } catch (IllegalArgumentException | ClassCastException broken) {
        throw corrupt(file, "has a broken row: " + broken.getMessage(), broken);
      }
    }

    private OplogRow row(int row, int position) {
      RowFormat format = RowFormat.parse(text(OplogSchema.FORMAT).string(row));
      EntryType type = EntryType.parse(text(OplogSchema.FILE_TYPE).string(row));
      Optional<String> sha256 = optionalText(OplogSchema.SHA256, row);
      long size = number(OplogSchema.SIZE).values()[row];
      NodeVersion version =
          new NodeVersion(
              partition,
              new NodeId(text(OplogSchema.NODE_ID).string(row)),
              type,
              number(OplogSchema.VERSION).values()[row],
              type == EntryType.DIRECTORY ? 0 : size,
              type.isFile() ? sha256 : Optional.empty(),
              Instant.EPOCH.plus(number(OplogSchema.TIMESTAMP).values()[row], ChronoUnit.MICROS),
              eventTimes(row),
              optionalText(OplogSchema.EXTENDED_ATTRIBUTES, row)
                  .map(ExtendedAttributes::parse)
                  .orElse(Map.of()),
              new TemporalBounds(
                  optionalNumber(OplogSchema.MIN_OVERRIDE, row),
                  optionalNumber(OplogSchema.MAX_OVERRIDE, row)),
              optionalText(OplogSchema.FACTORY, row));
      long sequence = number(OplogSchema.TXN_SEQ).values()[row];
      return new OplogRow(version, format, size, sha256, sequence, file, position);
    }

    private Optional<EventTimes> eventTimes(int row) {
      LongVector minimum = number(OplogSchema.MIN_EVENT_TIME);
      LongVector maximum = number(OplogSchema.MAX_EVENT_TIME);
      return minimum.isNull(row) || maximum.isNull(row)
          ? Optional.empty()
          : Optional.of(new EventTimes(minimum.values()[row], maximum.values()[row]));
    }

    private OptionalLong optionalNumber(String column, int row) {
      LongVector values = number(column);
      return values.isNull(row) ? OptionalLong.empty() : OptionalLong.of(values.values()[row]);
    }

    private Optional<String> optionalText(String column, int row) {
      BytesVector values = text(column);
      return values.isNull(row) ? Optional.empty() : Optional.of(values.string(row));
    }

    private BytesVector text(String column) {
      return (BytesVector) column(column);
    }

    private LongVector number(String column) {
      return (LongVector) column(column);
    }

    private Vector column(String column) {
      return Objects.requireNonNull(columns.get(column), column);
    }
  }
}
