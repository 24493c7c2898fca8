package dev.duckpond.engine.execution;

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
import dev.duckpond.engine.fixture.Rows;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import dev.duckpond.engine.plan.AggregateFunction;
import dev.duckpond.engine.plan.Join;
import dev.duckpond.engine.plan.JoinType;
import dev.duckpond.engine.plan.Scan;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.SortKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Plans on random rows do what a few lines do row by row. */
class ReferencePropertyTest {
  /** A few values each, so that keys repeat and meet; the first may be far apart. */
  private static final Schema SCHEMA =
      schema(ColumnType.BIGINT, ColumnType.VARCHAR, ColumnType.DOUBLE, ColumnType.INTEGER);

  @Provide
  Arbitrary<List<List<@Nullable Object>>> tables() {
    Arbitrary<@Nullable Long> numbers =
        Arbitraries.of(-1L, 0L, 1L, 2L, 1L << 40, Long.MAX_VALUE, Long.MIN_VALUE).injectNull(0.1);
    Arbitrary<@Nullable String> texts =
        Arbitraries.of("", "a", "a\0", "b", "longer than eight", "longer than nine")
            .injectNull(0.1);
    Arbitrary<@Nullable Double> doubles =
        Arbitraries.of(0.0, -1.5, 2.25, Double.NaN, Double.POSITIVE_INFINITY).injectNull(0.1);
    Arbitrary<@Nullable Integer> small = Arbitraries.integers().between(-5, 5).injectNull(0.1);
    return Combinators.combine(numbers, texts, doubles, small)
        .as((number, text, real, integer) -> row(number, text, real, integer))
        .list()
        .ofMaxSize(40);
  }

  private static Scan table(List<List<@Nullable Object>> rows, boolean coded) {
    MemoryTable table = new MemoryTable(SCHEMA, rows, 6, 4, (split, batch) -> {});
    return scan(coded ? table.withDictionaries() : table);
  }

  private static List<List<@Nullable Object>> readable(List<List<@Nullable Object>> rows) {
    return rows.stream().map(row -> row.stream().map(Rows::readable).toList()).toList();
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void sortingIsSortingByAComparator(
      @ForAll("tables") List<List<@Nullable Object>> rows,
      @ForAll boolean descending,
      @ForAll boolean nullsFirst,
      @ForAll @IntRange(min = 0, max = 3) int first,
      @ForAll @IntRange(min = 0, max = 45) int fetch,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll boolean coded) {
    List<SortKey> keys = new ArrayList<>();
    keys.add(new SortKey(first, descending, nullsFirst));
    for (int column = 0; column < 4; column++) {
      keys.add(new SortKey(column, !descending, column % 2 == 0));
    }
    List<List<@Nullable Object>> wanted = new ArrayList<>(readable(rows));
    wanted.sort(comparator(keys));
    Sort sort = new Sort(table(rows, coded), keys, 1, OptionalLong.of(fetch));
    int from = Math.min(1, wanted.size());
    int to = Math.min(1 + fetch, wanted.size());
    assertEquals(wanted.subList(from, to), run(sort, threads));
  }

  private static Comparator<List<@Nullable Object>> comparator(List<SortKey> keys) {
    return (left, right) -> {
      for (SortKey key : keys) {
        Object l = left.get(key.column());
        Object r = right.get(key.column());
        int order;
        if (l == null || r == null) {
          order = l == r ? 0 : (l == null) == key.nullsFirst() ? -1 : 1;
        } else {
          order = compareValues(l, r) * (key.descending() ? -1 : 1);
        }
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  private static int compareValues(Object left, Object right) {
    if (left instanceof Long l) {
      return l.compareTo((Long) right);
    } else if (left instanceof Double l) {
      return l.compareTo((Double) right);
    }
    return ((String) left).compareTo((String) right);
  }

  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void groupingIsCollectingRowsByKey(
      @ForAll("tables") List<List<@Nullable Object>> rows,
      @ForAll @IntRange(min = 0, max = 3) int keyCount,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll boolean coded) {
    List<Integer> keys = List.of(0, 1, 2).subList(0, keyCount);
    List<AggregateCall> calls =
        List.of(
            call(AggregateFunction.COUNT_STAR, false, ColumnType.BIGINT),
            call(AggregateFunction.COUNT, false, ColumnType.BIGINT, 3),
            call(AggregateFunction.SUM, false, ColumnType.BIGINT, 3),
            call(AggregateFunction.SUM, true, ColumnType.BIGINT, 3),
            call(AggregateFunction.MIN, false, ColumnType.VARCHAR, 1),
            call(AggregateFunction.MAX, false, ColumnType.DOUBLE, 2));
    ColumnType[] types = new ColumnType[keyCount + calls.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = i < keyCount ? SCHEMA.field(keys.get(i)).type() : calls.get(i - keyCount).type();
    }
    Map<List<@Nullable Object>, List<List<@Nullable Object>>> groups = new LinkedHashMap<>();
    if (keyCount == 0) {
      groups.put(List.of(), new ArrayList<>());
    }
    for (List<@Nullable Object> row : readable(rows)) {
      groups.computeIfAbsent(row.subList(0, keyCount), any -> new ArrayList<>()).add(row);
    }
    List<List<@Nullable Object>> wanted = new ArrayList<>();
    groups.forEach((key, members) -> wanted.add(aggregate(key, members)));
    Aggregate plan = new Aggregate(table(rows, coded), keys, calls, schema(types));
    assertEquals(sorted(wanted), sorted(run(plan, threads)));
  }

  private static AggregateCall call(
      AggregateFunction function, boolean distinct, ColumnType type, Integer... arguments) {
    return new AggregateCall(function, List.of(arguments), distinct, OptionalInt.empty(), type);
  }

  private static List<@Nullable Object> aggregate(
      List<@Nullable Object> key, List<List<@Nullable Object>> members) {
    List<Long> numbers = new ArrayList<>();
    TreeSet<String> texts = new TreeSet<>();
    TreeSet<Double> doubles = new TreeSet<>();
    for (List<@Nullable Object> row : members) {
      if (row.get(3) instanceof Long number) {
        numbers.add(number);
      }
      if (row.get(1) instanceof String text) {
        texts.add(text);
      }
      if (row.get(2) instanceof Double real) {
        doubles.add(real);
      }
    }
    List<@Nullable Object> result = new ArrayList<>(key);
    result.add((long) members.size());
    result.add((long) numbers.size());
    result.add(numbers.isEmpty() ? null : numbers.stream().mapToLong(Long::longValue).sum());
    result.add(
        numbers.isEmpty() ? null : numbers.stream().distinct().mapToLong(Long::longValue).sum());
    result.add(texts.isEmpty() ? null : texts.first());
    result.add(doubles.isEmpty() ? null : doubles.last());
    return result;
  }

  @Property(tries = 250, edgeCases = EdgeCasesMode.NONE)
  void joiningIsComparingAllPairs(
      @ForAll("tables") List<List<@Nullable Object>> left,
      @ForAll("tables") List<List<@Nullable Object>> right,
      @ForAll JoinType type,
      @ForAll @IntRange(min = 0, max = 3) int keyCount,
      @ForAll boolean withResidual,
      @ForAll @IntRange(min = 1, max = 3) int threads,
      @ForAll boolean coded) {
    List<Integer> keys = List.of(0, 1, 2).subList(0, keyCount);
    Expression less =
        new Call(
            ScalarFunction.LESS,
            ColumnType.BOOLEAN,
            List.of(
                new ColumnReference(3, ColumnType.INTEGER),
                new ColumnReference(7, ColumnType.INTEGER)));
    Join join =
        new Join(
            table(left, coded), table(right, !coded), type, keys, keys, withResidual ? less : null);
    assertEquals(
        sorted(joined(readable(left), readable(right), type, keys, withResidual)),
        sorted(run(join, threads)));
  }

  private static List<List<@Nullable Object>> joined(
      List<List<@Nullable Object>> left,
      List<List<@Nullable Object>> right,
      JoinType type,
      List<Integer> keys,
      boolean withResidual) {
    List<List<@Nullable Object>> result = new ArrayList<>();
    boolean[] rightMatched = new boolean[right.size()];
    List<@Nullable Object> nulls = row(null, null, null, null);
    for (List<@Nullable Object> l : left) {
      boolean matched = false;
      for (int i = 0; i < right.size(); i++) {
        List<@Nullable Object> r = right.get(i);
        if (matches(l, r, keys, withResidual)) {
          matched = true;
          rightMatched[i] = true;
          if (type != JoinType.SEMI && type != JoinType.ANTI) {
            result.add(concatenated(l, r));
          }
        }
      }
      if (type == (matched ? JoinType.SEMI : JoinType.ANTI)) {
        result.add(l);
      } else if ((type == JoinType.LEFT || type == JoinType.FULL) && !matched) {
        result.add(concatenated(l, nulls));
      }
    }
    for (int i = 0; type == JoinType.FULL && i < right.size(); i++) {
      if (!rightMatched[i]) {
        result.add(concatenated(nulls, right.get(i)));
      }
    }
    return result;
  }

  private static List<@Nullable Object> concatenated(
      List<@Nullable Object> left, List<@Nullable Object> right) {
    List<@Nullable Object> both = new ArrayList<>(left);
    both.addAll(right);
    return both;
  }

  private static boolean matches(
      List<@Nullable Object> left,
      List<@Nullable Object> right,
      List<Integer> keys,
      boolean withResidual) {
    for (int key : keys) {
      if (left.get(key) == null || !Objects.equals(left.get(key), right.get(key))) {
        return false;
      }
    }
    return !withResidual
        || (left.get(3) instanceof Long l && right.get(3) instanceof Long r && l < r);
  }
}
