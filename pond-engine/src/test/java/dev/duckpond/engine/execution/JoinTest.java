package dev.duckpond.engine.execution;

import static dev.duckpond.engine.fixture.Rows.expected;
import static dev.duckpond.engine.fixture.Rows.row;
import static dev.duckpond.engine.fixture.Rows.run;
import static dev.duckpond.engine.fixture.Rows.scan;
import static dev.duckpond.engine.fixture.Rows.schema;
import static dev.duckpond.engine.fixture.Rows.sorted;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import dev.duckpond.engine.fixture.MemoryTable;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import dev.duckpond.engine.plan.Scan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JoinTest {
  private static final Schema PAIRS = schema(ColumnType.INTEGER, ColumnType.VARCHAR);

  /** The left key's number is less than the right's: on texts, in columns 1 and 3. */
  private static final Expression LEFT_TEXT_IS_LESS =
      new Call(
          ScalarFunction.LESS,
          ColumnType.BOOLEAN,
          List.of(
              new ColumnReference(1, ColumnType.VARCHAR),
              new ColumnReference(3, ColumnType.VARCHAR)));

  private static Scan left() {
    return table(
        PAIRS,
        List.of(row(1, "a"), row(2, "b"), row(null, "n"), row(3, "c"), row(1, "d"), row(4, "z")));
  }

  private static Scan right() {
    return table(
        PAIRS,
        List.of(row(1, "b"), row(3, "a"), row(null, "m"), row(1, "c"), row(9, "q"), row(3, "d")));
  }

  private static Scan table(Schema schema, List<List<@Nullable Object>> rows) {
    return scan(new MemoryTable(schema, rows, 2, 1, (split, batch) -> {}));
  }

  private static Join join(JoinType type, @Nullable Expression residual) {
    return new Join(left(), right(), type, List.of(0), List.of(0), residual);
  }

  private static void assertRows(List<List<@Nullable Object>> wanted, Join join) {
    assertEquals(sorted(wanted), sorted(run(join, 1)));
    assertEquals(sorted(wanted), sorted(run(join, 4)));
  }

  @Test
  void anInnerJoinYieldsMatchingPairsAndNullMatchesNothing() {
    assertRows(
        List.of(
            expected(1, "a", 1, "b"),
            expected(1, "a", 1, "c"),
            expected(1, "d", 1, "b"),
            expected(1, "d", 1, "c"),
            expected(3, "c", 3, "a"),
            expected(3, "c", 3, "d")),
        join(JoinType.INNER, null));
  }

  @Test
  void aLeftJoinPadsRowsWithoutMatch() {
    assertRows(
        List.of(
            expected(1, "a", 1, "b"),
            expected(1, "a", 1, "c"),
            expected(1, "d", 1, "b"),
            expected(1, "d", 1, "c"),
            expected(2, "b", null, null),
            expected(3, "c", 3, "a"),
            expected(3, "c", 3, "d"),
            expected(4, "z", null, null),
            expected(null, "n", null, null)),
        join(JoinType.LEFT, null));
  }

  @Test
  void aFullJoinPadsBothSides() {
    assertRows(
        List.of(
            expected(1, "a", 1, "b"),
            expected(1, "a", 1, "c"),
            expected(1, "d", 1, "b"),
            expected(1, "d", 1, "c"),
            expected(2, "b", null, null),
            expected(3, "c", 3, "a"),
            expected(3, "c", 3, "d"),
            expected(4, "z", null, null),
            expected(null, "n", null, null),
            expected(null, null, 9, "q"),
            expected(null, null, null, "m")),
        join(JoinType.FULL, null));
  }

  @Test
  void aSemiJoinYieldsRowsWithAMatchOnce() {
    assertRows(
        List.of(expected(1, "a"), expected(1, "d"), expected(3, "c")), join(JoinType.SEMI, null));
  }

  @Test
  void anAntiJoinYieldsRowsWithoutMatch() {
    assertRows(
        List.of(expected(2, "b"), expected(4, "z"), expected(null, "n")),
        join(JoinType.ANTI, null));
  }

  @Test
  void aFurtherConditionRestrictsInnerPairs() {
    assertRows(
        List.of(expected(1, "a", 1, "b"), expected(1, "a", 1, "c"), expected(3, "c", 3, "d")),
        join(JoinType.INNER, LEFT_TEXT_IS_LESS));
  }

  @Test
  void aFurtherConditionOfALeftJoinLeavesRowsToPad() {
    assertRows(
        List.of(
            expected(1, "a", 1, "b"),
            expected(1, "a", 1, "c"),
            expected(1, "d", null, null),
            expected(2, "b", null, null),
            expected(3, "c", 3, "d"),
            expected(4, "z", null, null),
            expected(null, "n", null, null)),
        join(JoinType.LEFT, LEFT_TEXT_IS_LESS));
  }

  @Test
  void aFurtherConditionOfAFullJoinLeavesRowsOfBothSidesToPad() {
    assertRows(
        List.of(
            expected(1, "a", 1, "b"),
            expected(1, "a", 1, "c"),
            expected(1, "d", null, null),
            expected(2, "b", null, null),
            expected(3, "c", 3, "d"),
            expected(4, "z", null, null),
            expected(null, "n", null, null),
            expected(null, null, 9, "q"),
            expected(null, null, null, "m"),
            expected(null, null, 3, "a")),
        join(JoinType.FULL, LEFT_TEXT_IS_LESS));
  }

  @Test
  void aFurtherConditionOfSemiAndAntiJoinsIsPartOfTheMatch() {
    assertRows(List.of(expected(1, "a"), expected(3, "c")), join(JoinType.SEMI, LEFT_TEXT_IS_LESS));
    assertRows(
        List.of(expected(1, "d"), expected(2, "b"), expected(4, "z"), expected(null, "n")),
        join(JoinType.ANTI, LEFT_TEXT_IS_LESS));
  }

  @Test
  void withoutKeysAllPairsMatch() {
    Scan numbers = table(schema(ColumnType.INTEGER), List.of(row(1), row((Object) null), row(3)));
    assertRows(
        List.of(
            expected(1, 1),
            expected(1, null),
            expected(1, 3),
            expected(null, 1),
            expected(null, null),
            expected(null, 3),
            expected(3, 1),
            expected(3, null),
            expected(3, 3)),
        new Join(numbers, numbers, JoinType.INNER, List.of(), List.of(), null));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void aProductLargerThanABatchIsComplete(int threads) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      rows.add(row(i));
    }
    Scan scan =
        scan(new MemoryTable(schema(ColumnType.INTEGER), rows, 100, 100, (split, batch) -> {}));
    Join join = new Join(scan, scan, JoinType.INNER, List.of(), List.of(), null);
    assertEquals(90_000, run(join, threads).stream().distinct().count());
  }

  @Test
  void anEmptySideIsHandledByEveryType() {
    Scan none = table(PAIRS, List.of());
    Scan one = table(PAIRS, List.of(row(1, "a")));
    for (JoinType type : JoinType.values()) {
      Join emptyRight = new Join(one, none, type, List.of(0), List.of(0), null);
      assertRows(
          switch (type) {
            case INNER, SEMI -> List.of();
            case LEFT, FULL -> List.of(expected(1, "a", null, null));
            case ANTI -> List.of(expected(1, "a"));
          },
          emptyRight);
      Join emptyLeft = new Join(none, one, type, List.of(0), List.of(0), null);
      assertRows(
          type == JoinType.FULL ? List.of(expected(null, null, 1, "a")) : List.of(), emptyLeft);
      Join emptyProduct = new Join(one, none, type, List.of(), List.of(), null);
      assertRows(
          switch (type) {
            case INNER, SEMI -> List.of();
            case LEFT, FULL -> List.of(expected(1, "a", null, null));
            case ANTI -> List.of(expected(1, "a"));
          },
          emptyProduct);
    }
  }

  @Test
  void nothingIsReadOfTheOtherSideWhenTheBuildSideIsEmpty() {
    MemoryTable unread = new MemoryTable(PAIRS, List.of(row(1, "a")));
    Join join =
        new Join(
            scan(unread), table(PAIRS, List.of()), JoinType.INNER, List.of(0), List.of(0), null);
    assertEquals(List.of(), run(join, 2));
    assertEquals(0, unread.batchesRead());
  }

  @Test
  void severalKeysMustAllMatch() {
    assertRows(
        List.of(expected(1, "b", 1, "b")),
        new Join(
            table(PAIRS, List.of(row(1, "a"), row(1, "b"), row(null, "b"), row(2, null))),
            table(PAIRS, List.of(row(1, "b"), row(1, null), row(null, "b"), row(2, null))),
            JoinType.INNER,
            List.of(0, 1),
            List.of(0, 1),
            null));
  }

  @Test
  void decimalKeysOfDifferentPrecisionMatch() {
    ColumnType narrow = ColumnType.decimal(10, 2);
    ColumnType wide = ColumnType.decimal(30, 2);
    Scan narrowSide = table(schema(narrow), List.of(row(-150L), row(200L)));
    Scan wideSide =
        table(schema(wide), List.of(row(BigInteger.valueOf(-150)), row(BigInteger.TEN.pow(25))));
    assertRows(
        List.of(expected(-150L, BigInteger.valueOf(-150))),
        new Join(narrowSide, wideSide, JoinType.INNER, List.of(0), List.of(0), null));
    assertRows(
        List.of(expected(BigInteger.valueOf(-150), -150L)),
        new Join(wideSide, narrowSide, JoinType.INNER, List.of(0), List.of(0), null));
  }
}
