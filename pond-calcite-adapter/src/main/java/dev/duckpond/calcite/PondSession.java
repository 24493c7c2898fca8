package dev.duckpond.calcite;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.statement.StatementPreparer;
import dev.duckpond.tlogfs.Snapshot;
import java.io.IOException;

/**
 * One user's conversation with a pond: its settings, and statements. Used by one thread at a time.
 */
public final class PondSession {
  private final PondDatabase database;
  private final StatementPreparer statements;
  private String schema = Catalog.ROOT;

  private final Source source;

  /** Gives the version of the pond that statements see. */
  @FunctionalInterface
  interface Source {
    Snapshot snapshot() throws IOException;
  }

  PondSession(PondDatabase database, Source source, StatementPreparer statements) {
    this.database = database;
    this.source = source;
    this.statements = statements;
  }

  public PondDatabase database() {
    return database;
  }

  /** The version of the pond that a statement prepared now would see. */
  public Snapshot snapshot() throws IOException {
    return source.snapshot();
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
   * Parses, validates and plans a statement on the version of the pond that the session sees: the
   * newest, or a past one.
   *
   * @throws dev.duckpond.engine.QueryException when it is not valid; the message names what and
   *     where
   */
  public PreparedQuery prepare(String sql) {
    return statements.prepare(sql, schema, this::setSchema);
  }
}
