package dev.duckpond.jdbc;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.columnar.scan.BatchReader;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What statements of both kinds have in common, which Avatica gives no common class of ours. */
interface PondExecutable {
  StatementControl control();

  /**
   * The values to run with.
   *
   * @throws SQLException 07002 when one is not set
   */
  List<@Nullable Object> boundParameters() throws SQLException;

  /** The most rows to return, 0 for all. */
  long getLargeMaxRows() throws SQLException;

  /** Starts a query. */
  default BatchReader start(PreparedQuery query) throws SQLException {
    List<@Nullable Object> parameters = boundParameters();
    try {
      control().flag().check();
      return query.execute(parameters, control().flag());
    } catch (RuntimeException e) {
      throw control().translate(e);
    }
  }

  /** Runs a statement that yields no rows to its end. */
  default void run(PreparedQuery query) throws SQLException {
    try (BatchReader reader = start(query)) {
      while (reader.next() != null) {
        control().flag().check();
      }
    } catch (java.io.IOException | RuntimeException e) {
      throw control().translate(e);
    }
  }
}
