package dev.duckpond.tests.benchmark;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.TableWriter;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening the tables of many series of many versions, which must not read what is in them. */
@Tag("benchmark")
final class SeriesBenchmark {
  private static final int SERIES = Integer.getInteger("pond.benchmark.series", 1_000);
  private static final int VERSIONS = 100;
  private static final Schema SCHEMA =
      Schema.of(
          new Field("timestamp", ColumnType.TIMESTAMP, false),
          new Field("value", ColumnType.DOUBLE, true));

  private final AtomicInteger opened = new AtomicInteger();
  @TempDir Path directory;

  @Test
  void openingAnySeries() throws Exception {
    BenchmarkReport report = new BenchmarkReport();
    Path path = directory.resolve("pond");
    build(path);
    try (Pond pond = Pond.open(path)) {
      WorkingDirectory root = counted(pond.snapshot().root());
      FileTables tables = new FileTables();
      double first = Timings.nanos(i -> open(tables, root, 0), 0) / 1e6;
      Timings each = Timings.of(SERIES - 1, i -> open(tables, root, i + 1));
      Timings again = Timings.of(SERIES, i -> open(tables, root, i));
      assertEquals(0, opened.get(), "files opened");
      String what = SERIES + " series of " + VERSIONS + " versions: open ";
      report.add(what + "the first, its directory included", "-", "%.1f ms", first);
      report.add(what + "each of the others once", "<= 5 ms warm", each.milliseconds());
      report.add(what + "each again", "<= 5 ms warm", again.milliseconds());
      report.add(what + "reads file contents", "never", "%d times", opened.get());
    }
    report.write("series.md");
  }

  private static void open(FileTables tables, WorkingDirectory root, int series)
      throws IOException {
    TableSource table = tables.open(root, "/series/s" + series);
    assertEquals(2, table.schema().size());
    assertEquals(VERSIONS, table.statistics().rowCount().orElseThrow());
  }

  private static void build(Path path) throws IOException {
    FileTables tables = new FileTables();
    try (Pond pond = Pond.create(path)) {
      PondChanges.commit(pond, root -> root.createDirectory("/series"));
      for (int i = 0; i < VERSIONS; i++) {
        long time = i * 1_000_000L;
        PondChanges.commit(
            pond,
            root -> {
              for (int series = 0; series < SERIES; series++) {
                append(tables, root, series, time);
              }
            });
      }
    }
  }

  private static void append(FileTables tables, WorkingDirectory root, int series, long time)
      throws IOException {
    VectorBuilder times = new VectorBuilder(ColumnType.TIMESTAMP);
    VectorBuilder values = new VectorBuilder(ColumnType.DOUBLE);
    times.appendLong(time);
    values.appendDouble(series);
    try (TableWriter writer =
        tables.write(root, "/series/s" + series, EntryType.SERIES, SCHEMA, Optional.empty())) {
      writer.write(new ColumnBatch(1, times.build(), values.build()));
      writer.complete();
    }
  }

  /** The same directory, but what opens a file's content is counted. */
  private WorkingDirectory counted(WorkingDirectory root) {
    return (WorkingDirectory)
        Proxy.newProxyInstance(
            WorkingDirectory.class.getClassLoader(),
            new Class<?>[] {WorkingDirectory.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("open")) {
                opened.incrementAndGet();
              }
              try {
                return method.invoke(root, arguments);
              } catch (InvocationTargetException failure) {
                throw failure.getCause();
              }
            });
  }
}
