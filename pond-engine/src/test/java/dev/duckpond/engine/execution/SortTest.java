package dev.duckpond.engine.execution;

import static dev.duckpond.engine.fixture.Rows.expected;
import static dev.duckpond.engine.fixture.Rows.row;
import static dev.duckpond.engine.fixture.Rows.run;
import static dev.duckpond.engine.fixture.Rows.scan;
import static dev.duckpond.engine.fixture.Rows.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.fixture.MemoryTable;
import dev.duckpond.engine.fixture.Rows;
import dev.duckpond.engine.plan.Limit;
import dev.duckpond.engine.plan.Project;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.SortKey;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SortTest {
  private static final SortKey ASCENDING = new SortKey(0, false, false);
  private static final SortKey DESCENDING = new SortKey(0, true, true);

  private static void assertSorted(
      ColumnType type, SortKey key, @Nullable Object... valuesInOrder) {
    List<List<@Nullable Object>> ordered = new ArrayList<>();
    for (Object value : valuesInOrder) {
      ordered.add(row(value));
    }
    List<List<@Nullable Object>> wanted =
        ordered.stream().map(row -> row.stream().map(Rows::readable).toList()).toList();
    List<List<@Nullable Object>> shuffled = new ArrayList<>(ordered);
    Collections.shuffle(shuffled, new Random(42));
    MemoryTable table = new MemoryTable(schema(type), shuffled, 2, 1, (split, batch) -> {});
    Sort sort = new Sort(scan(table), List.of(key), 0, OptionalLong.empty());
    assertEquals(wanted, run(sort, 1));
    assertEquals(wanted, run(sort, 4));
  }

  @Test
  void integersAreSortedWithNullsWhereWanted() {
    assertSorted(ColumnType.INTEGER, ASCENDING, Integer.MIN_VALUE, -1, 0, 7, null);
    assertSorted(ColumnType.INTEGER, DESCENDING, null, 7, 0, -1, Integer.MIN_VALUE);
    assertSorted(ColumnType.INTEGER, new SortKey(0, false, true), null, -1, 0);
    assertSorted(ColumnType.INTEGER, new SortKey(0, true, false), 0, -1, null);
  }

  @Test
  void theLeastAndGreatestBigintsAreSortedAmongNulls() {
    assertSorted(ColumnType.BIGINT, ASCENDING, Long.MIN_VALUE, 0L, Long.MAX_VALUE, null, null);
    assertSorted(ColumnType.BIGINT, DESCENDING, null, Long.MAX_VALUE, 0L, Long.MIN_VALUE);
  }

  @Test
  void notANumberComesAfterAllNumbers() {
    assertSorted(
        ColumnType.DOUBLE,
        ASCENDING,
        Double.NEGATIVE_INFINITY,
        -1.5,
        0.0,
        1.5,
        Double.POSITIVE_INFINITY,
        Double.NaN,
        null);
    assertSorted(ColumnType.REAL, ASCENDING, -1.5f, 0.0f, 2.5f, Float.NaN);
  }

  @Test
  void textsAreSortedByTheirBytes() {
    assertSorted(
        ColumnType.VARCHAR,
        ASCENDING,
        "",
        "a",
        "a\0",
        "abcdefgh",
        "abcdefgh\0",
        "abcdefghA",
        "abcdefghB",
        "b",
        "\u00e4",
        null);
  }

  @Test
  void wideDecimalsAndBooleansAreSorted() {
    BigInteger large = BigInteger.TEN.pow(30);
    assertSorted(
        ColumnType.decimal(38, 2),
        ASCENDING,
        large.negate(),
        BigInteger.valueOf(-1),
        BigInteger.ZERO,
        BigInteger.ONE.shiftLeft(63),
        large,
        large.add(BigInteger.ONE));
    assertSorted(ColumnType.BOOLEAN, ASCENDING, false, true, null);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void laterKeysDecideWhereEarlierOnesAreEqual(int threads) {
    MemoryTable table =
        new MemoryTable(
            schema(ColumnType.INTEGER, ColumnType.VARCHAR),
            List.of(row(2, "a"), row(1, "a"), row(null, "x"), row(1, "b"), row(2, null)));
    Sort sort =
        new Sort(
            scan(table),
            List.of(new SortKey(0, false, false), new SortKey(1, true, true)),
            0,
            OptionalLong.empty());
    assertEquals(
        List.of(
            expected(1, "b"),
            expected(1, "a"),
            expected(2, null),
            expected(2, "a"),
            expected(null, "x")),
        run(sort, threads));
  }

  private static MemoryTable shuffled(int count) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(i % 1000 == 3 ? null : i, "v" + i));
    }
    Collections.shuffle(rows, new Random(7));
    return new MemoryTable(
        schema(ColumnType.INTEGER, ColumnType.VARCHAR), rows, 5000, 512, (split, batch) -> {});
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aTopKeepsTheFirstRowsAfterTheOffset(int threads) {
    Sort sort = new Sort(scan(shuffled(60_000)), List.of(ASCENDING), 2, OptionalLong.of(3));
    assertEquals(
        List.of(expected(2, "v2"), expected(4, "v4"), expected(5, "v5")), run(sort, threads));
  }

  @Test
  void aTopOfNoRowsIsEmpty() {
    Sort sort = new Sort(scan(shuffled(20_000)), List.of(ASCENDING), 0, OptionalLong.of(0));
    assertEquals(List.of(), run(sort, 2));
  }

  @Test
  void sortingNothingYieldsNothing() {
    MemoryTable table = new MemoryTable(schema(ColumnType.INTEGER), List.of());
    assertEquals(
        List.of(), run(new Sort(scan(table), List.of(ASCENDING), 0, OptionalLong.empty()), 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void theOrderSurvivesProjectionAndLimit(int threads) {
    Sort sort = new Sort(scan(shuffled(50_000)), List.of(DESCENDING), 0, OptionalLong.empty());
    Project project =
        new Project(
            sort, List.of(new ColumnReference(0, ColumnType.INTEGER)), schema(ColumnType.INTEGER));
    List<List<@Nullable Object>> rows =
        run(new Limit(project, 100, OptionalLong.of(20_000)), threads);
    List<List<@Nullable Object>> inOrder = new ArrayList<>(rows);
    inOrder.sort(
        Comparator.comparing(
            row -> (Long) row.get(0), Comparator.nullsFirst(Comparator.reverseOrder())));
    assertEquals(20_000, rows.size());
    assertEquals(inOrder, rows);
  }
}
