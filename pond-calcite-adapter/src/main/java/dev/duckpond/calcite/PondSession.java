package dev.duckpond.calcite;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.statement.StatementPreparer;

/**
 * One user's conversation with a pond: its settings, and statements. Used by one thread at a time.
 */
public final class PondSession {
  private final PondDatabase database;
  private final StatementPreparer statements;
  private String schema = Catalog.ROOT;

  PondSession(PondDatabase database, StatementPreparer statements) {
    this.database = database;
    this.statements = statements;
  }

  public PondDatabase database() {
    return database;
  }

  /**
   * The schema that unqualified names are looked up in: a directory's path without leading slash,
   * or {@code /}.
   */
  public String schema() {
    return schema;
  }

  /** Sets {@link #schema()}; it need not exist. */
  public void setSchema(String schema) {
    this.schema = schema;
  }

  /**
   * Parses, validates and plans a statement on the newest version of the pond.
   *
   * @throws dev.duckpond.engine.QueryException when it is not valid; the message names what and
   *     where
   */
  public PreparedQuery prepare(String sql) {
    return statements.prepare(sql, schema, this::setSchema);
  }
}
