package dev.duckpond.tests.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asserts that two engines answer a query with the same rows. */
public final class SameRows {
  /** Approximate numbers may differ by this much of the larger one. */
  private static final double TOLERANCE = 1e-9;

  private SameRows() {}

  /**
   * Compares as multisets, or in order where the query says ORDER BY at its end.
   *
   * @param expected the oracle's SQL on its connection
   */
  public static void assertSame(
      Connection pond, String sql, Connection oracle, String expected, boolean ordered)
      throws SQLException {
    List<List<@Nullable Object>> actualRows = Rows.of(pond, sql);
    List<List<@Nullable Object>> expectedRows = Rows.of(oracle, expected);
    assertEquals(expectedRows.size(), actualRows.size(), () -> "number of rows of " + sql);
    if (!ordered) {
      actualRows = sorted(actualRows);
      expectedRows = sorted(expectedRows);
    }
    for (int row = 0; row < expectedRows.size(); row++) {
      if (!same(expectedRows.get(row), actualRows.get(row))) {
        fail(
            "row "
                + row
                + " of "
                + sql
                + "\n  is       "
                + actualRows.get(row)
                + "\n  not      "
                + expectedRows.get(row));
      }
    }
  }

  private static List<List<@Nullable Object>> sorted(List<List<@Nullable Object>> rows) {
    List<List<@Nullable Object>> copy = new ArrayList<>(rows);
    copy.sort(Comparator.comparing(SameRows::sortKey).thenComparing(SameRows::byApproximate));
    return copy;
  }

  /** Approximate numbers come last and rounded, so that tiny differences do not reorder rows. */
  private static String sortKey(List<@Nullable Object> row) {
    StringBuilder exact = new StringBuilder();
    StringBuilder approximate = new StringBuilder();
    for (Object value : row) {
      if (value instanceof Double number) {
        approximate.append(String.format("%.5e", number)).append('\u0001');
      } else {
        exact.append(value).append('\u0001');
      }
    }
    return exact.append(approximate).toString();
  }

  /** Tells apart rows whose approximate numbers are the same when rounded. */
  private static int byApproximate(List<@Nullable Object> left, List<@Nullable Object> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      if (left.get(i) instanceof Double first && right.get(i) instanceof Double second) {
        int order = Double.compare(first, second);
        if (order != 0) {
          return order;
        }
      }
    }
    return 0;
  }

  private static boolean same(List<@Nullable Object> expected, List<@Nullable Object> actual) {
    if (expected.size() != actual.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!sameValue(expected.get(i), actual.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameValue(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Double || actual instanceof Double) {
      if (!isNumber(expected) || !isNumber(actual)) {
        return false;
      }
      double left = ((Number) Objects.requireNonNull(expected)).doubleValue();
      double right = ((Number) Objects.requireNonNull(actual)).doubleValue();
      return Double.compare(left, right) == 0
          || Math.abs(left - right)
              <= TOLERANCE * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
    }
    return Objects.equals(expected, actual);
  }

  private static boolean isNumber(@Nullable Object value) {
    return value instanceof Double || value instanceof BigDecimal;
  }
}
