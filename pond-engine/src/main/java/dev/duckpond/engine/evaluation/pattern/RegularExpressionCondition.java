package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;

/** Texts that match a regular expression; null rows are not tried, as they could fail. */
final class RegularExpressionCondition implements ColumnCondition {
  private final RegularExpression expression;
  private final boolean whole;

  RegularExpressionCondition(RegularExpression expression, boolean whole) {
    this.expression = expression;
    this.whole = whole;
  }

  @Override
  public void test(Vector column, int rowCount, boolean[] matches) {
    for (int i = 0; i < rowCount; i++) {
      matches[i] = matches(column, i);
    }
  }

  @Override
  public int narrow(Vector column, int rowCount, int[] candidates, int count) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = count == rowCount ? i : candidates[i];
      if (matches(column, row)) {
        candidates[kept++] = row;
      }
    }
    return kept;
  }

  private boolean matches(Vector column, int row) {
    if (column.isNull(row)) {
      return false;
    }
    String text = ((BytesVector) column).string(row);
    return whole ? expression.matchesWhole(text) : expression.matchesAnywhere(text);
  }
}
