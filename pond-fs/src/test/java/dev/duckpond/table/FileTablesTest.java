package dev.duckpond.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tinyfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileTablesTest {
  private static final Schema DAYS =
      Schema.of(
          new Field("time", ColumnType.DATE, true), new Field("value", ColumnType.BIGINT, true));

  private final MemoryFileSystem fileSystem = new MemoryFileSystem();
  private final WorkingDirectory root = fileSystem.root();
  private final FileTables tables = new FileTables();

  @AfterEach
  void close() throws IOException {
    fileSystem.close();
  }

  @Test
  void aTableHasTheRowsOfItsNewestVersion() throws IOException {
    write("/t", EntryType.TABLE, DAYS, Rows.row(day("2012-01-01"), 1L));
    write("/t", EntryType.TABLE, DAYS, Rows.row(null, 2L), Rows.row(day("2012-01-02"), null));
    TableSource table = tables.open(root, "/t");
    assertEquals("/t", table.name());
    assertEquals(List.of("time DATE?", "value BIGINT?"), Rows.columns(table.schema()));
    assertEquals(List.of("null,2", "2012-01-02,null"), Rows.of(table));
  }

  @Test
  void aSeriesHasTheRowsOfAllItsVersionsInOrder() throws IOException {
    write("/s", EntryType.SERIES, DAYS, Rows.row(day("2012-01-01"), 1L));
    write("/s", EntryType.SERIES, DAYS, Rows.row(day("2011-01-01"), 2L));
    TableSource series = tables.open(root, "/s");
    assertEquals(List.of("time DATE", "value BIGINT?"), Rows.columns(series.schema()));
    assertEquals(List.of("2012-01-01,1", "2011-01-01,2"), Rows.of(series));
  }

  @Test
  void versionsOfASeriesAreUnitedByColumnNameAndWidened() throws IOException {
    Schema first =
        Schema.of(
            new Field("ts", ColumnType.DATE, false),
            new Field("a", ColumnType.INTEGER, false),
            new Field("b", ColumnType.VARCHAR, false));
    Schema second =
        Schema.of(
            new Field("c", ColumnType.decimal(5, 2), false),
            new Field("a", ColumnType.DOUBLE, false),
            new Field("ts", ColumnType.TIMESTAMP, false));
    write("/s", EntryType.SERIES, first, Rows.row(day("2012-01-01"), 7L, text("x")));
    write("/s", EntryType.SERIES, second, Rows.row(150L, 0.5, micros("2012-01-02")));
    TableSource series = tables.open(root, "/s");
    assertEquals(
        List.of("ts TIMESTAMP", "a DOUBLE", "b VARCHAR?", "c DECIMAL(5, 2)?"),
        Rows.columns(series.schema()));
    assertEquals(
        List.of("2012-01-01 00:00:00,7.0,x,null", "2012-01-02 00:00:00,0.5,null,1.50"),
        Rows.of(series));
    assertEquals(
        List.of("null,7.0", "1.50,0.5"),
        Rows.of(series.scan(new ScanRequest(Rows.positions(3, 1), null))));
  }

  @Test
  void aColumnOfOnlyNullsTakesTheTypeOthersGiveIt() throws IOException {
    Schema untyped =
        Schema.of(
            new Field("time", ColumnType.DATE, true), new Field("value", ColumnType.VARCHAR, true));
    write("/s", EntryType.SERIES, untyped, Rows.row(day("2012-01-01"), null));
    write("/s", EntryType.SERIES, DAYS, Rows.row(day("2012-01-02"), 5L));
    write("/s", EntryType.SERIES, untyped, Rows.row(day("2012-01-03"), null));
    TableSource series = tables.open(root, "/s");
    assertEquals(List.of("time DATE", "value BIGINT?"), Rows.columns(series.schema()));
    assertEquals(List.of("2012-01-01,null", "2012-01-02,5", "2012-01-03,null"), Rows.of(series));
  }

  @Test
  void aVersionWhoseTypesDoNotFitIsRefusedNamingColumnAndVersions() throws IOException {
    write("/s", EntryType.SERIES, DAYS, Rows.row(day("2012-01-01"), 1L));
    Schema other =
        Schema.of(
            new Field("time", ColumnType.DATE, true), new Field("value", ColumnType.VARCHAR, true));
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () -> write("/s", EntryType.SERIES, other, Rows.row(day("2012-01-02"), text("x"))));
    assertEquals(
        "/s: column 'value' is BIGINT in version 1 but VARCHAR in version 2, which no one type"
            + " holds",
        refusal.getMessage());
    assertEquals(1, fileSystem.root().versions("/s").size());
  }

  @Test
  void eventTimesAreFoundWhenASeriesIsWritten() throws IOException {
    write(
        "/s",
        EntryType.SERIES,
        DAYS,
        Rows.row(day("2012-01-03"), 1L),
        Rows.row(day("2012-01-01"), 1L));
    FileVersion version = root.versions("/s").get(0);
    assertEquals(
        Optional.of(new EventTimes(micros("2012-01-01"), micros("2012-01-03"))),
        version.eventTimes());
    assertEquals("time", version.attributes().get(FileVersion.TIMESTAMP_COLUMN));
  }

  @Test
  void onlyVersionsWhoseEventTimesMayMatchAreOpened() throws IOException {
    for (int year = 2012; year <= 2014; year++) {
      write("/s", EntryType.SERIES, DAYS, Rows.row(day(year + "-06-01"), (long) year));
    }
    OpenCounter counted = new OpenCounter(root);
    TableSource series = new FileTables().open(counted.directory(), "/s");
    assertEquals(0, counted.opens());
    Scan scan =
        series.scan(
            new ScanRequest(
                Rows.positions(1),
                new ScanPredicate.Compare(0, Comparison.GREATER_OR_EQUAL, day("2014-01-01"))));
    assertEquals(new Pruning(3, 2, 1, 0), scan.pruning());
    assertEquals(1, counted.opens());
    assertEquals(List.of("2014"), Rows.of(scan));
    assertEquals(0, counted.stillOpen());
  }

  @Test
  void rowGroupsThatCannotMatchAreNotRead() throws IOException {
    int rows = 122_880 + 10;
    @Nullable Object[][] values = new Object[rows][];
    for (int i = 0; i < rows; i++) {
      values[i] = Rows.row(day("2012-01-01"), (long) i);
    }
    write("/t", EntryType.TABLE, DAYS, values);
    Scan scan =
        tables
            .open(root, "/t")
            .scan(
                new ScanRequest(
                    Rows.positions(1),
                    new ScanPredicate.Compare(1, Comparison.EQUAL, (long) rows - 1)));
    assertEquals(new Pruning(1, 0, 2, 1), scan.pruning());
    assertEquals(10, Rows.of(scan).size());
  }

  @Test
  void statisticsCoverAllVersionsWithNoFileOpened() throws IOException {
    Schema wider =
        Schema.of(
            new Field("time", ColumnType.DATE, true),
            new Field("value", ColumnType.DOUBLE, true),
            new Field("extra", ColumnType.VARCHAR, true));
    write("/s", EntryType.SERIES, DAYS, Rows.row(day("2012-01-01"), 5L));
    write(
        "/s",
        EntryType.SERIES,
        wider,
        Rows.row(day("2012-01-02"), -0.5, text("x")),
        Rows.row(day("2012-01-03"), null, null));
    OpenCounter counted = new OpenCounter(root);
    TableSource series = new FileTables().open(counted.directory(), "/s");
    assertEquals(OptionalLong.of(3), series.statistics().rowCount());
    assertEquals(day("2012-01-01"), series.statistics().column(0).minimum());
    assertEquals(day("2012-01-03"), series.statistics().column(0).maximum());
    assertEquals(-0.5, series.statistics().column(1).minimum());
    assertEquals(5.0, series.statistics().column(1).maximum());
    assertEquals(OptionalLong.of(1), series.statistics().column(1).nullCount());
    assertEquals(OptionalLong.of(2), series.statistics().column(2).nullCount());
    assertEquals(0, counted.opens());
  }

  @Test
  void aFileWithNoRecordedSummaryIsReadFromItsFooterOnce() throws IOException {
    write("/t", EntryType.TABLE, DAYS, Rows.row(day("2012-01-01"), 5L));
    try (RandomAccessSource source = root.open("/t");
        VersionWriter bare = root.create("/bare", EntryType.TABLE)) {
      byte[] bytes = new byte[(int) source.size()];
      source.readFully(0, ByteBuffer.wrap(bytes));
      bare.write(bytes);
      bare.complete();
    }
    OpenCounter counted = new OpenCounter(root);
    FileTables fresh = new FileTables();
    for (int i = 0; i < 2; i++) {
      TableSource table = fresh.open(counted.directory(), "/bare");
      assertEquals(List.of("time DATE?", "value BIGINT?"), Rows.columns(table.schema()));
      assertEquals(OptionalLong.of(1), table.statistics().rowCount());
    }
    assertEquals(1, counted.opens());
  }

  @Test
  void aScanOfNoColumnsCountsRows() throws IOException {
    write("/t", EntryType.TABLE, DAYS, Rows.row(null, 1L), Rows.row(null, 2L));
    Scan scan = tables.open(root, "/t").scan(new ScanRequest(List.of(), null));
    assertEquals(List.of("", ""), Rows.of(scan));
  }

  @Test
  void aTableWithNoRowsHasColumns() throws IOException {
    write("/t", EntryType.TABLE, DAYS);
    TableSource table = tables.open(root, "/t");
    assertEquals(2, table.schema().size());
    assertEquals(List.of(), Rows.of(table));
  }

  @Test
  void whatIsNoTableIsRefused() throws IOException {
    try (VersionWriter writer = root.create("/d", EntryType.DATA)) {
      writer.complete();
    }
    assertEquals(
        "/d: is a file:data, not a file:table or file:series",
        assertThrows(PondFileException.class, () -> tables.open(root, "/d")).getMessage());
    assertThrows(PondFileException.class, () -> tables.open(root, "/missing"));
  }

  @Test
  void aRowOfASeriesWithNoEventTimeIsRefusedNamingTheRow() {
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () ->
                write(
                    "/s",
                    EntryType.SERIES,
                    DAYS,
                    Rows.row(day("2012-01-01"), 1L),
                    Rows.row(null, 1L)));
    assertEquals(
        "/s: row 2 has no value in 'time', the series' timestamp column", refusal.getMessage());
  }

  @Test
  void aSeriesKeepsItsTimestampColumn() throws IOException {
    Schema two =
        Schema.of(
            new Field("day", ColumnType.DATE, false), new Field("time", ColumnType.DATE, false));
    try (TableWriter writer = tables.write(root, "/s", EntryType.SERIES, two, Optional.of("day"))) {
      writer.write(Rows.batch(two, Rows.row(day("2012-01-01"), day("2013-01-01"))));
      writer.complete();
    }
    write("/s", EntryType.SERIES, two, Rows.row(day("2012-01-02"), day("2013-01-02")));
    FileVersion second = root.versions("/s").get(1);
    assertEquals("day", second.attributes().get(FileVersion.TIMESTAMP_COLUMN));
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () -> tables.write(root, "/s", EntryType.SERIES, two, Optional.of("time")));
    assertEquals("/s: the series' timestamp column is 'day', not 'time'", refusal.getMessage());
  }

  @Test
  void aSeriesWithNoTimestampColumnIsRefusedSayingWhichThereAre() {
    Schema schema = Schema.of(new Field("date", ColumnType.DATE, false));
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () -> tables.write(root, "/s", EntryType.SERIES, schema, Optional.empty()));
    assertEquals(
        "/s: no column is called timestamp, event_time, time, ts, datetime; name it with"
            + " timestamp=date",
        refusal.getMessage());
  }

  @Test
  void anEpochNumberIsNoTimestamp() {
    Schema schema = Schema.of(new Field("TIME", ColumnType.BIGINT, false));
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () -> tables.write(root, "/s", EntryType.SERIES, schema, Optional.empty()));
    assertEquals(
        "/s: column 'TIME' is BIGINT, but a series needs a DATE or TIMESTAMP; no column holds dates"
            + " or timestamps",
        refusal.getMessage());
  }

  @Test
  void twoColumnsOfOneNameAreRefused() {
    Field field = new Field("a", ColumnType.BIGINT, true);
    PondFileException refusal =
        assertThrows(
            PondFileException.class,
            () ->
                tables.write(
                    root, "/t", EntryType.TABLE, Schema.of(field, field), Optional.empty()));
    assertEquals("/t: two of the columns would be called 'a'", refusal.getMessage());
  }

  @Test
  void aWriterThatIsNotCompletedLeavesNothing() throws IOException {
    try (TableWriter writer = tables.write(root, "/t", EntryType.TABLE, DAYS, Optional.empty())) {
      writer.write(Rows.batch(DAYS, Rows.row(day("2012-01-01"), 1L)));
    }
    assertTrue(fileSystem.root().list("/").isEmpty());
  }

  private void write(String path, EntryType type, Schema schema, @Nullable Object[]... rows)
      throws IOException {
    try (TableWriter writer = tables.write(root, path, type, schema, Optional.empty())) {
      if (rows.length > 0) {
        writer.write(Rows.batch(schema, rows));
      }
      writer.complete();
    }
  }

  private static long day(String text) {
    return LocalDate.parse(text).toEpochDay();
  }

  private static long micros(String day) {
    return day(day) * 86_400_000_000L;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
