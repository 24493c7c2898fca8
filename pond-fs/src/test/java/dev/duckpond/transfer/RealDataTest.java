package dev.duckpond.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.Rows;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tinyfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealDataTest {
  private final MemoryFileSystem fileSystem = new MemoryFileSystem();
  private final WorkingDirectory root = fileSystem.root();
  private final FileTables tables = new FileTables();
  @TempDir private Path host;

  @AfterEach
  void close() throws IOException {
    fileSystem.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "weather.csv",
        "seattle-weather.csv",
        "seattle-weather-hourly-normals.csv",
        "airports.csv"
      })
  void anotherReaderFindsInTheStoredParquetWhatItFindsInTheCsv(String name)
      throws IOException, SQLException {
    Path csv = SharedData.file(name);
    Path parquet = host.resolve("stored.parquet");
    new Importer(tables).copyIn(List.of("host+csv://" + csv), root, "/t");
    new Exporter(tables).copyOut(List.of("/t"), root, "host://" + parquet);
    String stored = "FROM read_parquet(" + DuckDb.quote(parquet) + ")";
    String original = "FROM read_csv(" + DuckDb.quote(csv) + ", sample_size = -1)";
    assertEquals(DuckDb.rows("DESCRIBE " + original), DuckDb.rows("DESCRIBE " + stored));
    assertEquals(DuckDb.rows(original), DuckDb.rows(stored));
    assertEquals(DuckDb.rows(original).size(), Rows.of(tables.open(root, "/t")).size());
  }

  @Test
  void flightsAreATableWhoseStatisticsAreKnownUnread() throws IOException, SQLException {
    Path file = SharedData.file("flights-3m.parquet");
    new Importer(tables).copyIn(List.of("host+table://" + file), root, "/flights");
    TableSource table = tables.open(root, "/flights");
    String source = "FROM read_parquet(" + DuckDb.quote(file) + ")";
    assertEquals(
        DuckDb.rows("SELECT column_name FROM (DESCRIBE " + source + ")"),
        table.schema().fields().stream().map(field -> field.name()).toList());
    TableStatistics statistics = table.statistics();
    assertEquals(OptionalLong.of(3_000_000), statistics.rowCount());
    int delay = table.schema().indexOf("delay");
    assertEquals(
        DuckDb.rows("SELECT min(delay), max(delay), count(*) - count(delay) " + source),
        List.of(
            statistics.column(delay).minimum()
                + ","
                + statistics.column(delay).maximum()
                + ","
                + statistics.column(delay).nullCount().orElseThrow()));
  }
}
