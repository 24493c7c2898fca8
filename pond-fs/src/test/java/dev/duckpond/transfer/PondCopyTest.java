package dev.duckpond.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.Rows;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Snapshot;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copying into a pond on disk, and querying what a later opening of it finds. */
class PondCopyTest {
  @TempDir private Path host;
  private Path pondDirectory;

  @BeforeEach
  void createPond() throws IOException {
    pondDirectory = host.resolve("pond");
    Pond.create(pondDirectory).close();
  }

  @Test
  void threeYearsCopiedOneAfterAnotherAreOneSeriesOfWhichOnlyTheWantedAreOpened()
      throws IOException {
    for (int year = 2012; year <= 2014; year++) {
      StringBuilder csv = new StringBuilder("date,rain\n");
      for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
        csv.append(day).append(',').append(day.getDayOfYear() / 10.0).append('\n');
      }
      Path file = Files.writeString(host.resolve(year + ".csv"), csv);
      copyIn("host+csv+series://" + file + "?timestamp=date", "/weather");
    }
    try (Pond pond = Pond.open(pondDirectory)) {
      Snapshot snapshot = pond.snapshot();
      assertEquals(3, snapshot.root().versions("/weather").size());
      TableSource series = new FileTables().open(snapshot.root(), "/weather");
      assertEquals(List.of("date DATE", "rain DOUBLE?"), Rows.columns(series.schema()));
      assertEquals(OptionalLong.of(366 + 365 + 365), series.statistics().rowCount());
      Scan scan =
          series.scan(
              new ScanRequest(
                  List.of(0, 1),
                  new ScanPredicate.Compare(
                      0, Comparison.GREATER, LocalDate.of(2013, 12, 30).toEpochDay())));
      assertEquals(new Pruning(3, 1, 2, 0), scan.pruning());
      assertEquals(365 + 365, Rows.of(scan).size());
      Scan none =
          series.scan(
              new ScanRequest(List.of(0), new ScanPredicate.Compare(0, Comparison.LESS, 0L)));
      assertEquals(new Pruning(3, 3, 0, 0), none.pruning());
    }
  }

  @Test
  void aTableWrittenInATransactionCanBeReadInItBeforeTheCommit() throws IOException {
    Path file = Files.writeString(host.resolve("f.csv"), "a\n1\n");
    try (Pond pond = Pond.open(pondDirectory);
        Transaction transaction = pond.begin(new CommitInfo("copy", "copy"))) {
      FileTables tables = new FileTables();
      new Importer(tables).copyIn(List.of("host+csv://" + file), transaction.root(), "/t");
      assertEquals(List.of("1"), Rows.of(tables.open(transaction.root(), "/t")));
    }
  }

  @Test
  void aFailedCopyLeavesNothingAndSpoilsItsTransaction() throws IOException {
    Path good = Files.writeString(host.resolve("good.csv"), "a\n1\n");
    Path bad = Files.writeString(host.resolve("bad.csv"), "a,b\n1,2\n".repeat(3) + "x\n");
    try (Pond pond = Pond.open(pondDirectory)) {
      try (Transaction transaction = pond.begin(new CommitInfo("copy", "copy"))) {
        Importer importer = new Importer(new FileTables());
        importer.copyIn(List.of("host+csv://" + good), transaction.root(), "/good");
        assertThrows(
            IOException.class,
            () -> importer.copyIn(List.of("host+csv://" + bad), transaction.root(), "/bad"));
      }
      assertTrue(pond.snapshot().root().list("/").isEmpty());
    }
  }

  @Test
  void aSnapshotsTableStaysAsItWasWhileTheSeriesGrows() throws IOException {
    Path first = Files.writeString(host.resolve("1.csv"), "ts,v\n2012-01-01,1\n");
    Path second = Files.writeString(host.resolve("2.csv"), "ts,v\n2012-01-02,2\n");
    copyIn("host+csv+series://" + first, "/s");
    try (Pond pond = Pond.open(pondDirectory)) {
      FileTables tables = new FileTables();
      TableSource before = tables.open(pond.snapshot().root(), "/s");
      copyIn("host+csv+series://" + second, "/s");
      assertEquals(List.of("2012-01-01,1"), Rows.of(before));
      assertEquals(
          List.of("2012-01-01,1", "2012-01-02,2"),
          Rows.of(tables.open(pond.snapshot().root(), "/s")));
    }
  }

  private void copyIn(String source, String target) throws IOException {
    try (Pond pond = Pond.open(pondDirectory);
        Transaction transaction = pond.begin(new CommitInfo("copy", "copy " + source))) {
      new Importer(new FileTables()).copyIn(List.of(source), transaction.root(), target);
      transaction.commit();
    }
  }
}
