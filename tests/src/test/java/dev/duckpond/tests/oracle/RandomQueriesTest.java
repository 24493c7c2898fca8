package dev.duckpond.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Statements made up at random, the same in every run. */
final class RandomQueriesTest {
  private static final long SEED = 20_260_101;
  private static final int QUERIES = 250;
  private static final int PARTITIONS = 60;

  @TempDir static Path directory;

  private static BothEngines engines;

  @BeforeAll
  static void makeTheTables() throws SQLException {
    engines = BothEngines.create(directory);
  }

  @AfterAll
  static void close() throws SQLException {
    engines.close();
  }

  @TestFactory
  Stream<DynamicTest> aRandomQueryGivesWhatDuckDbGives() {
    QueryGenerator generator = new QueryGenerator(SEED);
    return IntStream.range(0, QUERIES)
        .mapToObj(number -> ComparedStatement.of(generator.query()))
        .map(statement -> dynamicTest(statement.sql(), () -> engines.assertSame(statement)));
  }

  @TestFactory
  Stream<DynamicTest> everyRowMeetsAConditionOrItsNegationOrNeither() {
    QueryGenerator generator = new QueryGenerator(SEED + 1);
    return IntStream.range(0, PARTITIONS)
        .mapToObj(number -> generator.filtered())
        .map(rows -> dynamicTest(rows.query(rows.condition()), () -> assertPartitioned(rows)));
  }

  private static void assertPartitioned(QueryGenerator.Filtered rows) throws SQLException {
    List<List<@Nullable Object>> parts = new ArrayList<>();
    parts.addAll(pond(rows.query(rows.condition())));
    parts.addAll(pond(rows.query("NOT (" + rows.condition() + ")")));
    parts.addAll(pond(rows.query("(" + rows.condition() + ") IS NULL")));
    assertEquals(sorted(pond(rows.query("1 = 1"))), sorted(parts));
  }

  private static List<List<@Nullable Object>> pond(String sql) throws SQLException {
    return Rows.of(engines.fourThreads(), sql);
  }

  private static List<String> sorted(List<List<@Nullable Object>> rows) {
    return rows.stream().map(List::toString).sorted().toList();
  }
}
