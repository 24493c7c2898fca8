package dev.duckpond.engine.execution;

import static dev.duckpond.engine.fixture.Rows.expected;
import static dev.duckpond.engine.fixture.Rows.row;
import static dev.duckpond.engine.fixture.Rows.run;
import static dev.duckpond.engine.fixture.Rows.scan;
import static dev.duckpond.engine.fixture.Rows.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.fixture.MemoryTable;
import dev.duckpond.engine.fixture.Rows;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.UnionAll;
import dev.duckpond.engine.plan.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamingPlanTest {
  private static final Schema NUMBERS = schema(ColumnType.INTEGER, ColumnType.VARCHAR);

  private static List<List<@Nullable Object>> numbers(int count) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i, i % 5 == 0 ? null : "n" + i));
    }
    return rows;
  }

  private static List<List<@Nullable Object>> readable(List<List<@Nullable Object>> rows) {
    return rows.stream().map(row -> row.stream().map(Rows::readable).toList()).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aScanYieldsAllRowsInTheTablesOrder(int threads) {
    List<List<@Nullable Object>> rows = numbers(1000);
    assertEquals(readable(rows), run(scan(new MemoryTable(NUMBERS, rows)), threads));
  }

  @Test
  void aScanOfAnEmptyTableYieldsNothing() {
    assertEquals(List.of(), run(scan(new MemoryTable(NUMBERS, List.of())), 2));
  }

  @Test
  void aScanYieldsTheColumnsItIsAskedForInThatOrder() {
    MemoryTable table = new MemoryTable(NUMBERS, numbers(2));
    assertEquals(
        List.of(expected(null, 0), expected("n1", 1)),
        run(new Scan(table, List.of(1, 0), null), 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aLimitKeepsTheFirstRowsAfterTheOffset(int threads) {
    List<List<@Nullable Object>> rows = numbers(500);
    Limit limit = new Limit(scan(new MemoryTable(NUMBERS, rows)), 95, OptionalLong.of(20));
    assertEquals(readable(rows.subList(95, 115)), run(limit, threads));
  }

  @Test
  void anOffsetWithoutFetchDropsTheFirstRows() {
    List<List<@Nullable Object>> rows = numbers(20);
    Limit limit = new Limit(scan(new MemoryTable(NUMBERS, rows)), 18, OptionalLong.empty());
    assertEquals(readable(rows.subList(18, 20)), run(limit, 2));
  }

  @Test
  void anOffsetBeyondTheEndYieldsNothing() {
    Limit limit = new Limit(scan(new MemoryTable(NUMBERS, numbers(20))), 30, OptionalLong.of(1));
    assertEquals(List.of(), run(limit, 2));
  }

  @Test
  void aLimitOfNoRowsYieldsNothing() {
    Limit limit = new Limit(scan(new MemoryTable(NUMBERS, numbers(20))), 0, OptionalLong.of(0));
    assertEquals(List.of(), run(limit, 2));
  }

  @Test
  void aLimitReadsLittleMoreThanItNeeds() {
    MemoryTable table = new MemoryTable(NUMBERS, numbers(30_000));
    assertEquals(3, run(new Limit(scan(table), 0, OptionalLong.of(3)), 1).size());
    assertTrue(table.batchesRead() < 1000, () -> table.batchesRead() + " batches were read");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void workersDoNotRunFarAheadOfASlowConsumerHoweverSmallTheSplits(int threads) throws IOException {
    MemoryTable table = new MemoryTable(NUMBERS, numbers(30_000));
    try (QueryEngine engine = new QueryEngine(threads);
        BatchReader reader = engine.execute(scan(table), new ExecutionContext(new CancelFlag()))) {
      int taken = 0;
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        taken++;
        int ahead = table.batchesRead() - taken;
        assertTrue(ahead <= 2 * 64 + threads, () -> ahead + " batches wait");
      }
      assertEquals(table.batchesRead(), taken);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aLimitWithinAPlanKeepsTheFirstRows(int threads) {
    List<List<@Nullable Object>> rows = numbers(500);
    Limit inner = new Limit(scan(new MemoryTable(NUMBERS, rows)), 5, OptionalLong.of(40));
    UnionAll union = new UnionAll(List.of(inner), NUMBERS);
    assertEquals(readable(rows.subList(5, 45)), run(union, threads));
  }

  @Test
  void aUnionYieldsTheRowsOfAllInputs() {
    List<List<@Nullable Object>> rows = numbers(10);
    MemoryTable table = new MemoryTable(NUMBERS, rows);
    UnionAll union = new UnionAll(List.of(scan(table), scan(table)), NUMBERS);
    List<List<@Nullable Object>> twice = new ArrayList<>(rows);
    twice.addAll(rows);
    assertEquals(Rows.sorted(readable(twice)), Rows.sorted(run(union, 4)));
  }

  @Test
  void aProjectionCanReorderAndRepeatColumns() {
    Project project =
        new Project(
            scan(new MemoryTable(NUMBERS, numbers(2))),
            List.of(
                new ColumnReference(1, ColumnType.VARCHAR),
                new ColumnReference(0, ColumnType.INTEGER),
                new ColumnReference(1, ColumnType.VARCHAR)),
            schema(ColumnType.VARCHAR, ColumnType.INTEGER, ColumnType.VARCHAR));
    assertEquals(List.of(expected(null, 0, null), expected("n1", 1, "n1")), run(project, 1));
  }

  @Test
  void valuesAreYieldedAsWritten() {
    Values values =
        new Values(
            schema(ColumnType.INTEGER, ColumnType.VARCHAR),
            List.of(
                List.of(
                    new Literal(ColumnType.INTEGER, 1L),
                    new Literal(ColumnType.VARCHAR, new byte[] {'a'})),
                List.of(
                    new Literal(ColumnType.INTEGER, null), new Literal(ColumnType.VARCHAR, null))));
    assertEquals(List.of(expected(1, "a"), expected(null, null)), run(values, 1));
  }

  @Test
  void valuesOfNoColumnsHaveRows() {
    Values values = new Values(schema(), List.of(List.of(), List.of()));
    assertEquals(List.of(List.of(), List.of()), run(values, 1));
  }

  @Test
  void valuesOfNoRowsYieldNothing() {
    assertEquals(List.of(), run(new Values(NUMBERS, List.of()), 1));
  }

  @Test
  void metricsTellWhatWasReadAndSkipped() throws IOException {
    MemoryTable table = new MemoryTable(NUMBERS, numbers(20));
    QueryMetrics metrics = new QueryMetrics();
    try (QueryEngine engine = new QueryEngine(2);
        BatchReader reader =
            engine.execute(scan(table), new ExecutionContext(new CancelFlag(), metrics))) {
      Rows.read(reader);
    }
    QueryMetrics.ScanMetrics scan = metrics.scans().get(0);
    assertEquals("/memory", scan.table());
    assertEquals(20, scan.rowsRead());
    assertEquals(3, scan.splits());
    assertEquals(1, scan.pruning().rowGroupsSkipped());
    assertEquals(20, metrics.rowsReturned());
  }

  @Test
  void manyQueriesShareOneEngine() throws IOException {
    try (QueryEngine engine = new QueryEngine(1)) {
      List<BatchReader> readers =
          IntStream.range(0, 5)
              .mapToObj(
                  i ->
                      engine.execute(
                          scan(new MemoryTable(NUMBERS, numbers(2000))),
                          new ExecutionContext(new CancelFlag())))
              .toList();
      for (int i = readers.size() - 1; i >= 0; i--) {
        assertEquals(2000, Rows.read(readers.get(i)).size());
        readers.get(i).close();
      }
    }
  }
}
