package dev.duckpond.calcite.statement;

import java.util.List;
import java.util.Optional;

/** A statement that is not a query. */
sealed interface Command {
  /** Shows the plan of a query. */
  record Explain(String query) implements Command {}

  /** Lists the tables of a schema, by default of the session's. */
  record ShowTables(Optional<String> schema) implements Command {}

  /** Lists all schemas. */
  record ShowSchemas() implements Command {}

  /** Lists the columns of a table. */
  record Describe(List<String> table) implements Command {}

  /** Sets the session's schema. */
  record Use(String schema) implements Command {}
}
