package dev.duckpond.tests.oracle;

import java.util.List;
import java.util.Locale;

/**
 * A statement that both engines run.
 *
 * @param sql what the pond runs
 * @param oracleSql what DuckDB runs: the same, unless DuckDB spells it otherwise
 */
record ComparedStatement(String sql, String oracleSql) {
  /** Comes before what DuckDB runs instead. */
  private static final String ORACLE = "\n-- duckdb:";

  /** The statements of a resource, see {@link FixtureScript#statements}. */
  static List<ComparedStatement> load(String resource) {
    return FixtureScript.statements(resource).stream().map(ComparedStatement::of).toList();
  }

  /** A statement's text, with a last line {@code -- duckdb: ...} where DuckDB runs another one. */
  static ComparedStatement of(String text) {
    int oracle = text.indexOf(ORACLE);
    return oracle < 0
        ? new ComparedStatement(text, text)
        : new ComparedStatement(
            text.substring(0, oracle), text.substring(oracle + ORACLE.length()));
  }

  /** If the rows have an order: ORDER BY stands outside of all parentheses and texts. */
  boolean ordered() {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < sql.length(); i++) {
      char c = sql.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && c == '(') {
        depth++;
      } else if (!quoted && c == ')') {
        depth--;
      } else if (!quoted && depth == 0 && startsOrder(i)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsOrder(int start) {
    return sql.substring(start).toUpperCase(Locale.ROOT).startsWith("ORDER BY");
  }
}
