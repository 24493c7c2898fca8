package dev.duckpond.engine.execution;

import static dev.duckpond.engine.fixture.Rows.row;
import static dev.duckpond.engine.fixture.Rows.scan;
import static dev.duckpond.engine.fixture.Rows.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.fixture.MemoryTable;
import dev.duckpond.engine.fixture.Rows;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How queries end: by cancel, failure, close, and in memory that is too small. */
@Timeout(60)
class QueryEndTest {
  private static MemoryTable table(int rows, MemoryTable.Hook hook) {
    List<List<@Nullable Object>> content = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      content.add(row(i));
    }
    return new MemoryTable(schema(ColumnType.INTEGER), content, 1000, 10, hook);
  }

  private static Aggregate count(MemoryTable table, List<Integer> keys) {
    return new Aggregate(
        scan(table),
        keys,
        List.of(
            new AggregateCall(
                AggregateFunction.COUNT_STAR,
                List.of(),
                false,
                OptionalInt.empty(),
                ColumnType.BIGINT)),
        keys.isEmpty() ? schema(ColumnType.BIGINT) : schema(ColumnType.INTEGER, ColumnType.BIGINT));
  }

  @Test
  void theFirstBatchIsThereBeforeTheScanEnds() throws IOException {
    CountDownLatch taken = new CountDownLatch(1);
    MemoryTable table =
        table(
            1000,
            (split, batch) -> {
              if (batch == 50) {
                await(taken);
              }
            });
    try (QueryEngine engine = new QueryEngine(1);
        BatchReader reader = engine.execute(scan(table), new ExecutionContext(new CancelFlag()))) {
      assertNotNull(reader.next());
      taken.countDown();
      assertEquals(990, Rows.read(reader).size());
    }
  }

  @Test
  void aSlowConsumerHoldsNoThread() throws IOException {
    MemoryTable table = table(20_000, (split, batch) -> {});
    try (QueryEngine engine = new QueryEngine(1);
        BatchReader slow = engine.execute(scan(table), new ExecutionContext(new CancelFlag()))) {
      assertNotNull(slow.next());
      assertEquals(List.of(List.of(20_000L)), all(engine, count(table, List.of())));
      assertEquals(19_990, Rows.read(slow).size());
    }
  }

  private static List<List<@Nullable Object>> all(QueryEngine engine, Aggregate plan)
      throws IOException {
    try (BatchReader reader = engine.execute(plan, new ExecutionContext(new CancelFlag()))) {
      return Rows.read(reader);
    }
  }

  @Test
  void aTableMayBeAQueryOfTheSameEngine() throws IOException {
    try (QueryEngine engine = new QueryEngine(1)) {
      MemoryTable inner = table(5000, (split, batch) -> {});
      List<@Nullable Object> counted = new ArrayList<>();
      MemoryTable outer =
          table(
              20,
              (split, batch) -> counted.add(all(engine, count(inner, List.of())).get(0).get(0)));
      assertEquals(List.of(List.of(20L)), all(engine, count(outer, List.of())));
      assertEquals(List.of(5000L, 5000L), counted);
    }
  }

  @Test
  void closingEarlyClosesAllReaders() throws IOException {
    MemoryTable table = table(20_000, (split, batch) -> {});
    try (QueryEngine engine = new QueryEngine(3)) {
      BatchReader reader = engine.execute(scan(table), new ExecutionContext(new CancelFlag()));
      assertNotNull(reader.next());
      reader.close();
      assertEquals(0, table.openReaders());
      assertNull(reader.next());
      reader.close();
    }
  }

  @Test
  void aWorkersFailureReachesTheConsumerAsItIs() throws IOException {
    IOException failure = new IOException("row group 3 of /memory is truncated");
    MemoryTable table =
        table(
            5000,
            (split, batch) -> {
              if (split == 3) {
                throw failure;
              }
            });
    try (QueryEngine engine = new QueryEngine(2);
        BatchReader reader =
            engine.execute(count(table, List.of()), new ExecutionContext(new CancelFlag()))) {
      assertSame(failure, assertThrows(IOException.class, reader::next));
      assertEquals(0, table.openReaders());
      assertNull(reader.next());
    }
  }

  @Test
  void aFailureToPlanAScanReachesTheConsumer() throws IOException {
    QueryException failure = new QueryException(ErrorCode.DATA_CORRUPTED, "no footer");
    MemoryTable table = table(10, (split, batch) -> {});
    var failing = new dev.duckpond.engine.fixture.FailingTable(table.schema(), failure);
    try (QueryEngine engine = new QueryEngine(2);
        BatchReader reader =
            engine.execute(
                new dev.duckpond.engine.plan.Scan(failing, List.of(0), null),
                new ExecutionContext(new CancelFlag()))) {
      assertSame(failure, assertThrows(QueryException.class, reader::next));
    }
  }

  @Test
  void cancelStopsARunningQuery() throws IOException {
    CancelFlag cancel = new CancelFlag();
    CountDownLatch canceled = new CountDownLatch(1);
    MemoryTable table =
        table(
            5000,
            (split, batch) -> {
              if (split == 2) {
                cancel.cancel();
                canceled.countDown();
              }
            });
    try (QueryEngine engine = new QueryEngine(2);
        BatchReader reader =
            engine.execute(count(table, List.of()), new ExecutionContext(cancel))) {
      QueryException e = assertThrows(QueryException.class, reader::next);
      assertEquals(ErrorCode.CANCELED, e.code());
      assertEquals(0, table.openReaders());
      assertTrue(table.batchesRead() < 500, () -> table.batchesRead() + " batches were read");
    }
  }

  @Test
  void theWaitingConsumerNoticesTheTimeout() throws IOException {
    CancelFlag cancel = new CancelFlag();
    MemoryTable table =
        table(
            5000,
            (split, batch) -> {
              if (split == 2) {
                cancel.timeoutAfterNanos(0);
              }
            });
    try (QueryEngine engine = new QueryEngine(1);
        BatchReader reader =
            engine.execute(count(table, List.of()), new ExecutionContext(cancel))) {
      QueryException e = assertThrows(QueryException.class, reader::next);
      assertEquals(ErrorCode.CANCELED, e.code());
      assertEquals("the query ran into its timeout", e.getMessage());
    }
  }

  @Test
  void aHashTableBeyondTheMemoryLimitIsAnError() throws IOException {
    MemoryTable table = table(50_000, (split, batch) -> {});
    try (QueryEngine engine = new QueryEngine(2, 200_000)) {
      try (BatchReader reader =
          engine.execute(count(table, List.of(0)), new ExecutionContext(new CancelFlag()))) {
        QueryException e = assertThrows(QueryException.class, reader::next);
        assertEquals(ErrorCode.OUT_OF_MEMORY, e.code());
      }
      // What the failed query held is free again.
      assertEquals(List.of(List.of(50_000L)), all(engine, count(table, List.of())));
    }
  }

  @Test
  void closingTheEngineEndsItsThreadsAndQueries() throws IOException {
    MemoryTable table = table(20_000, (split, batch) -> {});
    QueryEngine engine = new QueryEngine(2);
    BatchReader reader = engine.execute(scan(table), new ExecutionContext(new CancelFlag()));
    assertNotNull(reader.next());
    Thread[] workers =
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().startsWith("pond-worker-"))
            .toArray(Thread[]::new);
    assertTrue(workers.length > 0);
    engine.close();
    assertEquals(0, table.openReaders());
    for (Thread worker : workers) {
      assertTrue(worker.isDaemon());
      join(worker);
    }
    QueryException e = assertThrows(QueryException.class, () -> Rows.read(reader));
    assertEquals(ErrorCode.CANCELED, e.code());
    reader.close();
    assertThrows(
        IllegalStateException.class,
        () -> engine.execute(scan(table), new ExecutionContext(new CancelFlag())));
  }

  private static void join(Thread worker) {
    try {
      worker.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
