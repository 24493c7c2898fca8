package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever the rows and whatever is known of them: a row that satisfies is never refuted. */
class StatisticsFilterProperties {
  /** Rows of two columns of one type, a predicate on them, and which statistics are known. */
  record Example(List<List<Optional<Object>>> rows, ScanPredicate predicate, List<Boolean> known) {}

  @Property(tries = 3000)
  boolean aRowThatSatisfiesThePredicateIsNeverRefuted(@ForAll("examples") Example example) {
    boolean satisfied = example.rows().stream().anyMatch(r -> holds(example.predicate(), r));
    return !satisfied || StatisticsFilter.mayMatch(example.predicate(), statistics(example));
  }

  @Provide
  Arbitrary<Example> examples() {
    List<Arbitrary<Object>> domains =
        List.of(
            Arbitraries.longs().between(-3, 3).map(v -> v),
            Arbitraries.of(-1.5, -0.0, 0.0, 2.0, Double.NaN, Double.POSITIVE_INFINITY),
            Arbitraries.of(-1.5f, -0.0f, 0.0f, Float.NaN),
            Arbitraries.of(true, false),
            Arbitraries.integers().between(-2, 2).map(BigInteger::valueOf),
            Arbitraries.of("", "a", "ab", "ä", "\uffff")
                .map(s -> s.getBytes(StandardCharsets.UTF_8)));
    return Arbitraries.of(domains).flatMap(StatisticsFilterProperties::examplesOf);
  }

  private static Arbitrary<Example> examplesOf(Arbitrary<Object> values) {
    Arbitrary<List<Optional<Object>>> row = values.optional(0.7).list().ofSize(2);
    return Combinators.combine(
            row.list().ofMaxSize(5),
            predicates(values, 2),
            Arbitraries.of(true, true, false).list().ofSize(7))
        .as(Example::new);
  }

  private static Arbitrary<ScanPredicate> predicates(Arbitrary<Object> values, int depth) {
    Arbitrary<Integer> columns = Arbitraries.of(0, 1);
    List<Arbitrary<ScanPredicate>> kinds = new ArrayList<>();
    kinds.add(
        Combinators.combine(columns, Arbitraries.of(Comparison.class), values)
            .as((column, comparison, v) -> new ScanPredicate.Compare(column, comparison, v)));
    kinds.add(
        Combinators.combine(columns, values.list().ofMinSize(1).ofMaxSize(3))
            .as((column, list) -> new ScanPredicate.In(column, list)));
    kinds.add(columns.map(ScanPredicate.IsNull::new));
    kinds.add(columns.map(ScanPredicate.IsNotNull::new));
    if (depth > 0) {
      Arbitrary<List<ScanPredicate>> terms = predicates(values, depth - 1).list().ofMaxSize(3);
      kinds.add(terms.map(ScanPredicate.And::new));
      kinds.add(terms.map(ScanPredicate.Or::new));
    }
    return Arbitraries.oneOf(kinds);
  }

  private static TableStatistics statistics(Example example) {
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int column = 0; column < 2; column++) {
      int position = column;
      List<Object> present =
          example.rows().stream()
              .map(row -> row.get(position))
              .flatMap(Optional::stream)
              .filter(value -> !isNaN(value))
              .sorted(ScalarValue::compare)
              .toList();
      long nulls = example.rows().stream().filter(row -> row.get(position).isEmpty()).count();
      List<Boolean> known = example.known().subList(3 * column, 3 * column + 3);
      columns.add(
          new ColumnStatistics(
              known.get(0) ? first(present) : null,
              known.get(1) ? last(present) : null,
              known.get(2) ? OptionalLong.of(nulls) : OptionalLong.empty(),
              OptionalLong.empty()));
    }
    return new TableStatistics(
        example.known().get(6) ? OptionalLong.of(example.rows().size()) : OptionalLong.empty(),
        columns);
  }

  private static @Nullable Object first(List<Object> sorted) {
    return sorted.isEmpty() ? null : sorted.get(0);
  }

  private static @Nullable Object last(List<Object> sorted) {
    return sorted.isEmpty() ? null : sorted.get(sorted.size() - 1);
  }

  private static boolean isNaN(Object value) {
    return Objects.equals(value, Double.NaN) || Objects.equals(value, Float.NaN);
  }

  private static boolean holds(ScanPredicate predicate, List<Optional<Object>> row) {
    if (predicate instanceof ScanPredicate.Compare compare) {
      return row.get(compare.column())
          .filter(value -> holds(compare.comparison(), value, compare.value()))
          .isPresent();
    } else if (predicate instanceof ScanPredicate.In in) {
      return row.get(in.column())
          .filter(v -> in.values().stream().anyMatch(w -> holds(Comparison.EQUAL, v, w)))
          .isPresent();
    } else if (predicate instanceof ScanPredicate.IsNull isNull) {
      return row.get(isNull.column()).isEmpty();
    } else if (predicate instanceof ScanPredicate.IsNotNull isNotNull) {
      return row.get(isNotNull.column()).isPresent();
    } else if (predicate instanceof ScanPredicate.And and) {
      return and.terms().stream().allMatch(term -> holds(term, row));
    }
    return ((ScanPredicate.Or) predicate).terms().stream().anyMatch(term -> holds(term, row));
  }

  private static boolean holds(Comparison comparison, Object left, Object right) {
    int order = ScalarValue.compare(left, right);
    return switch (comparison) {
      case EQUAL -> order == 0;
      case NOT_EQUAL -> order != 0;
      case LESS -> order < 0;
      case LESS_OR_EQUAL -> order <= 0;
      case GREATER -> order > 0;
      case GREATER_OR_EQUAL -> order >= 0;
    };
  }
}
