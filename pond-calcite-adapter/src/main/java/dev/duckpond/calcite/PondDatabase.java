package dev.duckpond.calcite;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.ReadFailures;
import dev.duckpond.calcite.statement.PlanCache;
import dev.duckpond.calcite.statement.StatementPreparer;
import dev.duckpond.engine.execution.QueryEngine;
import dev.duckpond.table.FileTables;
import dev.duckpond.tlogfs.PointInTime;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Snapshot;
import java.io.IOException;
import java.nio.file.Path;

/** A pond with what it takes to query it; shared by all sessions on it. Thread-safe. */
public final class PondDatabase implements AutoCloseable {
  private final Pond pond;
  private final FileTables tables;
  private final QueryEngine engine;
  private final PlanCache plans = new PlanCache();

  private PondDatabase(Pond pond, FileTables tables, QueryEngine engine) {
    this.pond = pond;
    this.tables = tables;
    this.engine = engine;
  }

  /**
   * Opens the pond in a directory.
   *
   * @param threads workers of the engine
   */
  public static PondDatabase open(Path directory, int threads) throws IOException {
    return new PondDatabase(Pond.open(directory), new FileTables(), new QueryEngine(threads));
  }

  public Pond pond() {
    return pond;
  }

  public FileTables tables() {
    return tables;
  }

  public QueryEngine engine() {
    return engine;
  }

  public PondSession newSession() {
    return session(pond::snapshot);
  }

  /**
   * A session that sees the pond as it was, for ever.
   *
   * @throws dev.duckpond.tlogfs.PondException when it had no version then
   */
  public PondSession newSession(PointInTime point) throws IOException {
    Snapshot past = pond.snapshot(point);
    return session(() -> past);
  }

  private PondSession session(PondSession.Source source) {
    return new PondSession(
        this, source, new StatementPreparer(() -> catalog(source), plans, engine));
  }

  private Catalog catalog(PondSession.Source source) {
    try {
      Snapshot snapshot = source.snapshot();
      return new Catalog(snapshot.version(), snapshot.root(), tables::open);
    } catch (IOException e) {
      throw ReadFailures.translate(e);
    }
  }

  @Override
  public void close() {
    engine.close();
    pond.close();
  }
}
