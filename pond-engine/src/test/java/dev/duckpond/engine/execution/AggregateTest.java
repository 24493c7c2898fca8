package dev.duckpond.engine.execution;

import static dev.duckpond.engine.fixture.Rows.expected;
import static dev.duckpond.engine.fixture.Rows.row;
import static dev.duckpond.engine.fixture.Rows.run;
import static dev.duckpond.engine.fixture.Rows.scan;
import static dev.duckpond.engine.fixture.Rows.schema;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.fixture.MemoryTable;
import dev.duckpond.engine.fixture.Rows;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Scan;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AggregateTest {
  private static final AggregateCall COUNT_STAR =
      call(AggregateFunction.COUNT_STAR, ColumnType.BIGINT);

  private static AggregateCall call(
      AggregateFunction function, ColumnType type, Integer... arguments) {
    return new AggregateCall(function, List.of(arguments), false, OptionalInt.empty(), type);
  }

  private static AggregateCall distinct(
      AggregateFunction function, ColumnType type, Integer... arguments) {
    return new AggregateCall(function, List.of(arguments), true, OptionalInt.empty(), type);
  }

  private static Aggregate aggregate(PlanNode input, List<Integer> keys, AggregateCall... calls) {
    List<Field> fields = new ArrayList<>();
    for (int key : keys) {
      fields.add(input.schema().field(key));
    }
    for (AggregateCall call : calls) {
      fields.add(new Field("a" + fields.size(), call.type(), true));
    }
    return new Aggregate(input, keys, List.of(calls), new Schema(fields));
  }

  @SafeVarargs
  private static Scan table(Schema schema, List<@Nullable Object>... rows) {
    List<List<@Nullable Object>> content = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      content.add(row);
    }
    return scan(new MemoryTable(schema, content, 2, 1, (split, batch) -> {}));
  }

  private static @Nullable Object single(
      ColumnType argument, AggregateCall call, @Nullable Object... values) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Object value : values) {
      rows.add(row(value));
    }
    Scan scan = scan(new MemoryTable(schema(argument), rows, 2, 1, (split, batch) -> {}));
    List<List<@Nullable Object>> one = run(aggregate(scan, List.of(), call), 1);
    assertEquals(one, run(aggregate(scan, List.of(), call), 4));
    assertEquals(1, one.size());
    return one.get(0).get(0);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void rowsAreCountedWithoutReadingAnyColumn(int threads) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      rows.add(row(i));
    }
    Scan scan = new Scan(new MemoryTable(schema(ColumnType.INTEGER), rows), List.of(), null);
    assertEquals(List.of(expected(100)), run(aggregate(scan, List.of(), COUNT_STAR), threads));
  }

  @Test
  void withoutKeysNoRowsMakeOneGroup() {
    Scan scan = table(schema(ColumnType.INTEGER));
    assertEquals(
        List.of(expected(0, 0, null, 0, null)),
        run(
            aggregate(
                scan,
                List.of(),
                COUNT_STAR,
                call(AggregateFunction.COUNT, ColumnType.BIGINT, 0),
                call(AggregateFunction.SUM, ColumnType.BIGINT, 0),
                call(AggregateFunction.SUM_OR_ZERO, ColumnType.BIGINT, 0),
                call(AggregateFunction.MIN, ColumnType.INTEGER, 0)),
            4));
  }

  @Test
  void withKeysNoRowsMakeNoGroup() {
    Scan scan = table(schema(ColumnType.INTEGER));
    assertEquals(List.of(), run(aggregate(scan, List.of(0), COUNT_STAR), 4));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void nullsMakeOneGroupAndAreSkippedByFunctions(int threads) {
    Scan scan =
        table(
            schema(ColumnType.VARCHAR, ColumnType.INTEGER),
            row("a", 1),
            row(null, 2),
            row("a", null),
            row(null, 3),
            row("", 4));
    assertEquals(
        Rows.sorted(
            List.of(expected("a", 2, 1, 1), expected(null, 2, 2, 5), expected("", 1, 1, 4))),
        Rows.sorted(
            run(
                aggregate(
                    scan,
                    List.of(0),
                    COUNT_STAR,
                    call(AggregateFunction.COUNT, ColumnType.BIGINT, 1),
                    call(AggregateFunction.SUM, ColumnType.BIGINT, 1)),
                threads)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void severalKeysOfAnyTypesMakeGroups(int threads) {
    ColumnType wide = ColumnType.decimal(38, 2);
    Scan scan =
        table(
            schema(ColumnType.VARCHAR, ColumnType.DOUBLE, wide, ColumnType.BOOLEAN),
            row("a", 0.0, BigInteger.TEN.pow(30), true),
            row("a", -0.0, BigInteger.TEN.pow(30), true),
            row("a", Double.NaN, null, true),
            row("a", Double.NaN, null, true),
            row(null, null, null, null),
            row("a", 0.0, BigInteger.TEN.pow(30), false));
    assertEquals(
        Rows.sorted(
            List.of(
                expected("a", 0.0, BigInteger.TEN.pow(30), true, 2),
                expected("a", Double.NaN, null, true, 2),
                expected(null, null, null, null, 1),
                expected("a", 0.0, BigInteger.TEN.pow(30), false, 1))),
        Rows.sorted(run(aggregate(scan, List.of(0, 1, 2, 3), COUNT_STAR), threads)));
  }

  @Test
  void aFilterRestrictsItsOwnCallOnly() {
    Scan scan =
        table(
            schema(ColumnType.INTEGER, ColumnType.BOOLEAN),
            row(1, true),
            row(2, false),
            row(4, null),
            row(8, true));
    AggregateCall filtered =
        new AggregateCall(
            AggregateFunction.SUM, List.of(0), false, OptionalInt.of(1), ColumnType.BIGINT);
    assertEquals(List.of(expected(4, 9)), run(aggregate(scan, List.of(), COUNT_STAR, filtered), 2));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void distinctArgumentsCountOnceInEachGroup(int threads) {
    Scan scan =
        table(
            schema(ColumnType.INTEGER, ColumnType.VARCHAR, ColumnType.INTEGER),
            row(1, "x", 5),
            row(1, "x", 5),
            row(1, null, 6),
            row(2, "x", 5),
            row(2, "y", null),
            row(1, "y", 5));
    assertEquals(
        Rows.sorted(List.of(expected(1, 2, 11, 2), expected(2, 2, 5, 1))),
        Rows.sorted(
            run(
                aggregate(
                    scan,
                    List.of(0),
                    distinct(AggregateFunction.COUNT, ColumnType.BIGINT, 1),
                    distinct(AggregateFunction.SUM, ColumnType.BIGINT, 2),
                    distinct(AggregateFunction.COUNT, ColumnType.BIGINT, 1, 2)),
                threads)));
  }

  @Test
  void aSumBeyondTheResultTypeIsAnError() {
    QueryException e =
        assertThrows(
            QueryException.class,
            () ->
                single(
                    ColumnType.BIGINT,
                    call(AggregateFunction.SUM, ColumnType.BIGINT, 0),
                    Long.MAX_VALUE,
                    1L));
    assertEquals(ErrorCode.NUMERIC_OUT_OF_RANGE, e.code());
    assertEquals("SUM 9223372036854775808 does not fit in BIGINT", e.getMessage());
  }

  @Test
  void aSumMayLeaveTheResultTypeAndComeBack() {
    assertEquals(
        Long.MAX_VALUE - 4,
        single(
            ColumnType.BIGINT,
            call(AggregateFunction.SUM, ColumnType.BIGINT, 0),
            Long.MAX_VALUE,
            1L,
            -5L));
  }

  @Test
  void aSumOfBigintsCanBeADecimal() {
    assertEquals(
        BigInteger.valueOf(Long.MIN_VALUE).multiply(BigInteger.valueOf(3)),
        single(
            ColumnType.BIGINT,
            call(AggregateFunction.SUM, ColumnType.decimal(38, 0), 0),
            Long.MIN_VALUE,
            Long.MIN_VALUE,
            Long.MIN_VALUE));
  }

  @Test
  void aSumOfWideDecimalsBeyond38DigitsIsAnError() {
    BigInteger half = BigInteger.TEN.pow(38).divide(BigInteger.TWO);
    ColumnType type = ColumnType.decimal(38, 0);
    QueryException e =
        assertThrows(
            QueryException.class,
            () -> single(type, call(AggregateFunction.SUM, type, 0), half, half));
    assertEquals(ErrorCode.NUMERIC_OUT_OF_RANGE, e.code());
  }

  @Test
  void aSumOfNegativeWideDecimalsIsExact() {
    ColumnType type = ColumnType.decimal(38, 0);
    BigInteger value = BigInteger.TEN.pow(30).negate();
    assertEquals(
        value.add(value).add(BigInteger.ONE),
        single(type, call(AggregateFunction.SUM, type, 0), value, BigInteger.ONE, value));
  }

  @Test
  void anAverageOfDecimalsIsRoundedHalfUpToTheResultsScale() {
    assertEquals(
        67L,
        single(
            ColumnType.decimal(5, 1),
            call(AggregateFunction.AVG, ColumnType.decimal(10, 2), 0),
            5L,
            5L,
            10L));
    assertEquals(
        -1L,
        single(
            ColumnType.decimal(5, 0),
            call(AggregateFunction.AVG, ColumnType.decimal(5, 0), 0),
            0L,
            -1L));
  }

  @Test
  void anAverageOfIntegersIsADouble() {
    assertEquals(
        1.5, single(ColumnType.INTEGER, call(AggregateFunction.AVG, ColumnType.DOUBLE, 0), 1, 2));
  }

  @Test
  void aSumOfFiniteDoublesThatIsInfiniteIsAnError() {
    QueryException e =
        assertThrows(
            QueryException.class,
            () ->
                single(
                    ColumnType.DOUBLE,
                    call(AggregateFunction.SUM, ColumnType.DOUBLE, 0),
                    Double.MAX_VALUE,
                    Double.MAX_VALUE));
    assertEquals(ErrorCode.NUMERIC_OUT_OF_RANGE, e.code());
  }

  @Test
  void aSumWithAnInfiniteValueIsInfinite() {
    assertEquals(
        Double.POSITIVE_INFINITY,
        single(
            ColumnType.DOUBLE,
            call(AggregateFunction.SUM, ColumnType.DOUBLE, 0),
            1.0,
            Double.POSITIVE_INFINITY));
  }

  @Test
  void notANumberIsTheGreatestNumber() {
    AggregateCall least = call(AggregateFunction.MIN, ColumnType.DOUBLE, 0);
    AggregateCall greatest = call(AggregateFunction.MAX, ColumnType.DOUBLE, 0);
    assertEquals(
        Double.NaN, single(ColumnType.DOUBLE, greatest, 1.0, Double.NaN, Double.POSITIVE_INFINITY));
    assertEquals(1.0, single(ColumnType.DOUBLE, least, Double.NaN, 1.0, 2.0));
  }

  @Test
  void extremesExistOfEveryType() {
    assertEquals(
        "b",
        single(
            ColumnType.VARCHAR,
            call(AggregateFunction.MAX, ColumnType.VARCHAR, 0),
            "b",
            null,
            "a"));
    assertEquals(
        "",
        single(
            ColumnType.VARCHAR, call(AggregateFunction.MIN, ColumnType.VARCHAR, 0), "b", "", "a"));
    assertEquals(
        false,
        single(
            ColumnType.BOOLEAN, call(AggregateFunction.MIN, ColumnType.BOOLEAN, 0), true, false));
    assertEquals(
        -3L, single(ColumnType.DATE, call(AggregateFunction.MIN, ColumnType.DATE, 0), 5, -3));
    ColumnType wide = ColumnType.decimal(38, 3);
    assertEquals(
        BigInteger.TEN.pow(25),
        single(
            wide,
            call(AggregateFunction.MAX, wide, 0),
            BigInteger.TEN.pow(25),
            BigInteger.TEN.pow(25).negate()));
  }

  @Test
  void moreThanOneSingleValueIsAnError() {
    AggregateCall call = call(AggregateFunction.SINGLE_VALUE, ColumnType.INTEGER, 0);
    assertEquals(7L, single(ColumnType.INTEGER, call, 7));
    assertEquals(null, single(ColumnType.INTEGER, call));
    QueryException e =
        assertThrows(QueryException.class, () -> single(ColumnType.INTEGER, call, null, 7));
    assertEquals(ErrorCode.CARDINALITY_VIOLATION, e.code());
  }

  @Test
  void booleansAreCombined() {
    AggregateCall all = call(AggregateFunction.BOOL_AND, ColumnType.BOOLEAN, 0);
    AggregateCall any = call(AggregateFunction.BOOL_OR, ColumnType.BOOLEAN, 0);
    assertEquals(false, single(ColumnType.BOOLEAN, all, true, false, null));
    assertEquals(true, single(ColumnType.BOOLEAN, any, true, false, null));
    assertEquals(null, single(ColumnType.BOOLEAN, any, null, null));
  }

  @Test
  void variancesAreStableForLargeValues() {
    assertEquals(
        2.0 / 3,
        (Double)
            single(
                ColumnType.DOUBLE,
                call(AggregateFunction.VAR_POP, ColumnType.DOUBLE, 0),
                1e9 + 1,
                1e9 + 2,
                1e9 + 3),
        1e-9);
    assertEquals(
        1.0,
        (Double)
            single(
                ColumnType.BIGINT,
                call(AggregateFunction.STDDEV_SAMP, ColumnType.DOUBLE, 0),
                1_000_000_001L,
                1_000_000_002L,
                1_000_000_003L),
        1e-9);
    assertEquals(
        null,
        single(ColumnType.DOUBLE, call(AggregateFunction.VAR_SAMP, ColumnType.DOUBLE, 0), 1.0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void manyGroupsAreMergedInPartitions(int threads) {
    List<List<@Nullable Object>> rows = new ArrayList<>();
    List<List<@Nullable Object>> groups = new ArrayList<>();
    for (int i = 0; i < 120_000; i++) {
      rows.add(row(i % 60_000 * 7919L, i));
    }
    for (int i = 0; i < 60_000; i++) {
      groups.add(expected(i * 7919L, 2, 2L * i + 60_000));
    }
    Scan scan =
        scan(
            new MemoryTable(
                schema(ColumnType.BIGINT, ColumnType.INTEGER),
                rows,
                20_000,
                2048,
                (split, batch) -> {}));
    Aggregate aggregate =
        aggregate(scan, List.of(0), COUNT_STAR, call(AggregateFunction.SUM, ColumnType.BIGINT, 1));
    assertEquals(Rows.sorted(groups), Rows.sorted(run(aggregate, threads)));
  }
}
