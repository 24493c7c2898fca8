package dev.duckpond.columnar.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.ScanPredicate.Comparison;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsFilterTest {
  @ParameterizedTest
  @CsvSource({
    "EQUAL, 9, false",
    "EQUAL, 10, true",
    "EQUAL, 20, true",
    "EQUAL, 21, false",
    "NOT_EQUAL, 10, true",
    "LESS, 10, false",
    "LESS, 11, true",
    "LESS_OR_EQUAL, 9, false",
    "LESS_OR_EQUAL, 10, true",
    "GREATER, 20, false",
    "GREATER, 19, true",
    "GREATER_OR_EQUAL, 21, false",
    "GREATER_OR_EQUAL, 20, true"
  })
  void boundsRefuteWhatLiesOutsideOfThem(Comparison comparison, long value, boolean expected) {
    assertEquals(
        expected, mayMatch(new ScanPredicate.Compare(0, comparison, value), known(10L, 20L, 0)));
  }

  @Test
  void notEqualIsRefutedWhereAllValuesAreTheOne() {
    ScanPredicate predicate = new ScanPredicate.Compare(0, Comparison.NOT_EQUAL, 7L);
    assertFalse(mayMatch(predicate, known(7L, 7L, 3)));
  }

  @Test
  void unknownStatisticsRefuteNothing() {
    for (Comparison comparison : Comparison.values()) {
      assertTrue(mayMatch(new ScanPredicate.Compare(0, comparison, 1L), ColumnStatistics.UNKNOWN));
    }
    assertTrue(mayMatch(new ScanPredicate.IsNull(0), ColumnStatistics.UNKNOWN));
    assertTrue(mayMatch(new ScanPredicate.IsNotNull(0), ColumnStatistics.UNKNOWN));
  }

  @Test
  void nullsOnlySatisfyNothingButIsNull() {
    ColumnStatistics onlyNulls =
        new ColumnStatistics(null, null, OptionalLong.of(10), OptionalLong.empty());
    assertFalse(mayMatch(new ScanPredicate.Compare(0, Comparison.NOT_EQUAL, 1L), onlyNulls));
    assertFalse(mayMatch(new ScanPredicate.In(0, List.of(1L)), onlyNulls));
    assertFalse(mayMatch(new ScanPredicate.IsNotNull(0), onlyNulls));
    assertTrue(mayMatch(new ScanPredicate.IsNull(0), onlyNulls));
  }

  @Test
  void noNullsRefuteIsNull() {
    assertFalse(mayMatch(new ScanPredicate.IsNull(0), known(1L, 2L, 0)));
  }

  @Test
  void boundsOfFloatingColumnsDoNotRefuteWhatNaNMightSatisfy() {
    ColumnStatistics column = known(1.0, 2.0, 0);
    assertTrue(mayMatch(new ScanPredicate.Compare(0, Comparison.GREATER, 5.0), column));
    assertTrue(mayMatch(new ScanPredicate.Compare(0, Comparison.EQUAL, Double.NaN), column));
    assertFalse(mayMatch(new ScanPredicate.Compare(0, Comparison.LESS, 1.0), column));
    assertFalse(mayMatch(new ScanPredicate.Compare(0, Comparison.EQUAL, 5.0), column));
  }

  @Test
  void oneRefutedTermRefutesAnAndAndAllMustBeRefutedForAnOr() {
    ScanPredicate inside = new ScanPredicate.Compare(0, Comparison.EQUAL, 15L);
    ScanPredicate outside = new ScanPredicate.Compare(0, Comparison.EQUAL, 25L);
    assertFalse(mayMatch(new ScanPredicate.And(List.of(inside, outside)), known(10L, 20L, 0)));
    assertTrue(mayMatch(new ScanPredicate.Or(List.of(inside, outside)), known(10L, 20L, 0)));
    assertFalse(mayMatch(new ScanPredicate.Or(List.of(outside)), known(10L, 20L, 0)));
  }

  @Test
  void noRowsSatisfyNothing() {
    TableStatistics empty = new TableStatistics(OptionalLong.of(0), List.of());
    assertFalse(StatisticsFilter.mayMatch(new ScanPredicate.IsNull(0), empty));
  }

  private static boolean mayMatch(ScanPredicate predicate, ColumnStatistics column) {
    return StatisticsFilter.mayMatch(
        predicate, new TableStatistics(OptionalLong.of(10), List.of(column)));
  }

  private static ColumnStatistics known(Object minimum, Object maximum, long nullCount) {
    return new ColumnStatistics(minimum, maximum, OptionalLong.of(nullCount), OptionalLong.empty());
  }
}
