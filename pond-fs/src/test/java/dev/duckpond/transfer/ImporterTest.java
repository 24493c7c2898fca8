package dev.duckpond.transfer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import dev.duckpond.table.FileTables;
import dev.duckpond.table.Rows;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tinyfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImporterTest {
  private static final long MICROS_PER_DAY = 86_400_000_000L;

  private final MemoryFileSystem fileSystem = new MemoryFileSystem();
  private final WorkingDirectory root = fileSystem.root();
  private final FileTables tables = new FileTables();
  @TempDir private Path temporary;
  private Path host;

  @BeforeEach
  void makeHostDirectory() throws IOException {
    host = Files.createDirectory(temporary.resolve("my data"));
  }

  @AfterEach
  void close() throws IOException {
    fileSystem.close();
  }

  @Test
  void bytesAreCopiedAsTheyAre() throws IOException {
    Path file = Files.write(host.resolve("f.bin"), new byte[] {1, 2, 3});
    List<Imported> imported = copyIn("/f", "host://" + file);
    assertEquals(
        List.of(
            new Imported(
                file, root.metadata("/f").path(), EntryType.DATA, 1, OptionalLong.empty(), 3)),
        imported);
    assertArrayEquals(new byte[] {1, 2, 3}, bytes("/f"));
  }

  @Test
  void bytesCopiedAgainAreTheNextVersion() throws IOException {
    Path file = write("f.txt", "one");
    copyIn("/f", "host://" + file);
    write("f.txt", "two");
    assertEquals(2, copyIn("/f", "host://" + file).get(0).version());
    assertEquals("two", new String(bytes("/f"), StandardCharsets.UTF_8));
  }

  @Test
  void csvBecomesATable() throws IOException {
    Path file = write("f.csv", "a,b\n1,x\n2,\n");
    Imported imported = copyIn("/t", "host+csv://" + file).get(0);
    assertEquals(EntryType.TABLE, imported.type());
    assertEquals(OptionalLong.of(2), imported.rows());
    TableSource table = tables.open(root, "/t");
    assertEquals(List.of("a BIGINT?", "b VARCHAR?"), Rows.columns(table.schema()));
    assertEquals(List.of("1,x", "2,null"), Rows.of(table));
  }

  @Test
  void eachFileOfAGlobBecomesAVersionOfASeries() throws IOException {
    for (int year = 2012; year <= 2014; year++) {
      write(
          "weather-" + year + ".csv", "date,rain\n" + year + "-01-01,0.5\n" + year + "-12-31,1\n");
    }
    List<Imported> imported =
        copyIn("/w", "host+csv+series://" + host + "/weather-*.csv?timestamp=date");
    assertEquals(List.of(1L, 2L, 3L), imported.stream().map(Imported::version).toList());
    assertEquals(
        Optional.of(new EventTimes(micros("2013-01-01"), micros("2013-12-31"))),
        root.versions("/w").get(1).eventTimes());
    TableSource series = tables.open(root, "/w");
    Scan scan =
        series.scan(
            new ScanRequest(
                List.of(0, 1),
                new ScanPredicate.Compare(
                    0, Comparison.LESS, micros("2012-06-01") / MICROS_PER_DAY)));
    assertEquals(new Pruning(3, 2, 1, 0), scan.pruning());
    assertEquals(List.of("2012-01-01,0.5", "2012-12-31,1.0"), Rows.of(scan));
  }

  @Test
  void anExistingSeriesTakesCsvAsItsNextVersionWithoutBeingTold() throws IOException {
    copyIn("/w", "host+series+csv://" + write("a.csv", "ts,v\n2012-01-01,1\n"));
    Imported second = copyIn("/w", "host+csv://" + write("b.csv", "ts,v\n2012-01-02,2.5\n")).get(0);
    assertEquals(EntryType.SERIES, second.type());
    assertEquals(2, second.version());
    assertEquals(List.of("2012-01-01,1.0", "2012-01-02,2.5"), Rows.of(tables.open(root, "/w")));
  }

  @Test
  void aDirectoryKeepsTheHostFilesNames() throws IOException {
    root.createDirectory("/d");
    write("a.csv", "x\n1\n");
    write("b.csv", "x\n2\n");
    copyIn("/d", "host+csv://" + host + "/{a,b}.csv");
    assertEquals(
        List.of("a.csv", "b.csv"),
        root.list("/d").stream().map(Metadata::path).map(path -> path.name()).toList());
  }

  @Test
  void severalFilesForOneTableAreRefusedBeforeAnyIsCopied() throws IOException {
    write("a.csv", "x\n1\n");
    write("b.csv", "x\n2\n");
    assertEquals(
        "/t: several host files need an existing directory, or a series, to go to",
        refusal("/t", "host+csv://" + host + "/*.csv"));
    assertTrue(root.list("/").isEmpty());
  }

  @Test
  void parquetIsStoredByteByByte() throws IOException, SQLException {
    Path file = parquet("f.parquet", "SELECT 1 AS a, DATE '2012-01-31' AS d");
    Imported imported = copyIn("/t", "host+table://" + file).get(0);
    assertEquals(OptionalLong.of(1), imported.rows());
    assertArrayEquals(Files.readAllBytes(file), bytes("/t"));
    assertEquals(List.of("1,2012-01-31"), Rows.of(tables.open(root, "/t")));
  }

  @Test
  void eventTimesOfParquetComeFromItsStatistics() throws IOException, SQLException {
    Path file =
        parquet(
            "f.parquet",
            "SELECT TIMESTAMP '2012-01-01' + INTERVAL (i) DAY AS time, i FROM range(10) t(i)");
    copyIn("/s", "host+series://" + file);
    assertEquals(
        Optional.of(new EventTimes(micros("2012-01-01"), micros("2012-01-10"))),
        root.versions("/s").get(0).eventTimes());
  }

  @Test
  void eventTimesOfParquetWithNoStatisticsComeFromItsRows() throws IOException {
    Path file = SharedData.file("parquet-testing/data/alltypes_plain.parquet");
    copyIn("/s", "host+series://" + file + "?timestamp=timestamp_col");
    assertEquals(
        Optional.of(new EventTimes(micros("2009-01-01"), micros("2009-04-01") + 60_000_000)),
        root.versions("/s").get(0).eventTimes());
  }

  @Test
  void aRowWithNoEventTimeIsRefused() throws IOException, SQLException {
    Path file = parquet("f.parquet", "SELECT unnest([DATE '2012-01-01', NULL]) AS time");
    assertEquals(
        "/s: 1 rows of " + file + " have no value in 'time', the series' timestamp column",
        refusal("/s", "host+series://" + file));
  }

  @Test
  void csvCopiedAsParquetIsRefused() throws IOException {
    Path file = write("f.csv", "a,b\n1,2\n3,4\n");
    assertEquals(
        "not Parquet: PAR1 magic bytes missing in " + file, refusal("/t", "host+table://" + file));
    assertTrue(fileSystem.root().list("/").isEmpty());
  }

  @Test
  void truncatedParquetIsRefusedAndNothingIsLeft() throws IOException, SQLException {
    Path file = parquet("f.parquet", "SELECT range AS a FROM range(1000)");
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertEquals(
        "not Parquet: PAR1 magic bytes missing in " + file, refusal("/t", "host+table://" + file));
    assertTrue(fileSystem.root().list("/").isEmpty());
  }

  @Test
  void parquetWithAHoleIsRefused() throws IOException, SQLException {
    Path file = parquet("f.parquet", "SELECT hash(range) AS a FROM range(10000)");
    byte[] whole = Files.readAllBytes(file);
    int hole = whole.length / 2;
    byte[] holed = Arrays.copyOf(whole, whole.length - 1000);
    System.arraycopy(whole, hole + 1000, holed, hole, whole.length - hole - 1000);
    Files.write(file, holed);
    String message = refusal("/t", "host+table://" + file);
    assertTrue(message.contains("column a of " + file), message);
    assertTrue(fileSystem.root().list("/").isEmpty());
  }

  @Test
  void parquetWithColumnsThatCannotBeQueriedIsRefused() throws IOException, SQLException {
    Path file = parquet("f.parquet", "SELECT 1 AS a, [1, 2] AS b");
    assertEquals(
        "column b of "
            + file
            + " cannot be queried: it is nested or repeated; the file can be"
            + " copied as it is, with host://",
        refusal("/t", "host+table://" + file));
  }

  @Test
  void aCsvThatBreaksHalfwayLeavesNothing() throws IOException {
    Path file = write("f.csv", "a,b\n" + "1,2\n".repeat(5000) + "3\n");
    assertEquals(
        file + ", line 5002: 1 field where the first line has 2",
        refusal("/t", "host+csv://" + file));
    assertTrue(fileSystem.root().list("/").isEmpty());
  }

  @Test
  void aSeriesWithNoTimestampColumnIsRefusedNamingTheCandidates() throws IOException {
    Path file = write("f.csv", "date,x\n2012-01-01,1\n");
    assertEquals(
        "/s: no column is called timestamp, event_time, time, ts, datetime; name it with"
            + " timestamp=date",
        refusal("/s", "host+csv+series://" + file));
  }

  @Test
  void aFileOfAnotherTypeIsRefusedSayingWhatWouldDo() throws IOException {
    copyIn("/t", "host+csv://" + write("f.csv", "a\n1\n"));
    Path file = write("g.txt", "x");
    assertEquals(
        "/t: is a file:table, and "
            + file
            + " would be a file:data; use host+table:// for Parquet,"
            + " host+csv+table:// for CSV",
        refusal("/t", "host://" + file));
  }

  @Test
  void anUnknownOptionIsRefusedByName() throws IOException {
    String url = "host+csv://" + write("f.csv", "a\n1\n") + "?delimeter=;";
    assertEquals(
        "unknown option 'delimeter' in '"
            + url
            + "': there is delimiter, header, null, quote,"
            + " timestamp",
        refusal("/t", url));
  }

  @Test
  void aTimestampColumnForATableIsRefused() throws IOException {
    Path file = write("f.csv", "date\n2012-01-01\n");
    assertEquals(
        "option timestamp is for a series, but /t would be a file:table of "
            + file
            + "; add +series to the URL's scheme",
        refusal("/t", "host+csv://" + file + "?timestamp=date"));
  }

  @Test
  void whatIsNotThereIsRefusedByName() {
    assertEquals(
        host + "/x.csv: no such host file", refusal("/t", "host+csv://" + host + "/x.csv"));
    assertEquals(
        host + "/*.csv: no host file matches", refusal("/t", "host+csv://" + host + "/*.csv"));
    assertEquals(host + ": is a directory, not a host file", refusal("/t", "host://" + host));
    assertEquals("/no/: no such directory", refusal("/no/", "host:///etc/hostname"));
  }

  private List<Imported> copyIn(String target, String... sources) throws IOException {
    return new Importer(tables).copyIn(List.of(sources), root, target);
  }

  private String refusal(String target, String... sources) {
    return String.valueOf(
        assertThrows(IOException.class, () -> copyIn(target, sources)).getMessage());
  }

  private Path write(String name, String content) throws IOException {
    return Files.writeString(host.resolve(name), content);
  }

  private Path parquet(String name, String sql) throws SQLException {
    Path file = host.resolve(name);
    DuckDb.execute("COPY (" + sql + ") TO " + DuckDb.quote(file) + " (FORMAT parquet)");
    return file;
  }

  private byte[] bytes(String path) throws IOException {
    try (RandomAccessSource source = root.open(path)) {
      byte[] bytes = new byte[(int) source.size()];
      source.readFully(0, ByteBuffer.wrap(bytes));
      return bytes;
    }
  }

  private static long micros(String day) {
    return LocalDate.parse(day).toEpochDay() * MICROS_PER_DAY;
  }
}
