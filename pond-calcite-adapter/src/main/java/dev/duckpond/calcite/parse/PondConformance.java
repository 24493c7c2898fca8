package dev.duckpond.calcite.parse;

import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.apache.calcite.sql.validate.SqlDelegatingConformance;

/**
 * What SQL is accepted: anything, except that an alias never hides a column and that a column which
 * is neither grouped by nor aggregated is an error.
 */
final class PondConformance extends SqlDelegatingConformance {
  static final PondConformance INSTANCE = new PondConformance();

  private PondConformance() {
    super(SqlConformanceEnum.BABEL);
  }

  @Override
  public SelectAliasLookup isSelectAlias() {
    return SelectAliasLookup.UNSUPPORTED;
  }

  @Override
  public boolean isNonStrictGroupBy() {
    return false;
  }
}
