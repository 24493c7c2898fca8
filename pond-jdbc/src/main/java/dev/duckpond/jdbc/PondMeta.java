package dev.duckpond.jdbc;

import dev.duckpond.calcite.PondSession;
import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.jdbc.error.SqlExceptions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.calcite.avatica.MetaImpl;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.remote.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Avatica's way from a connection to the pond: prepares and starts statements. Rows do not come
 * through here: {@link PondResultSet} reads them from the query.
 */
final class PondMeta extends MetaImpl {
  private final PondConnection pondConnection;
  private final AtomicInteger statements = new AtomicInteger();

  PondMeta(PondConnection connection) {
    super(connection);
    this.pondConnection = connection;
  }

  private PondSignature plan(String sql) {
    PondSession session = pondConnection.session();
    try {
      synchronized (session) {
        return new PondSignature(sql, session.prepare(sql));
      }
    } catch (AssertionError e) {
      // The planner's libraries throw these for what they do not expect; a program need not end.
      throw new QueryException(ErrorCode.INTERNAL, "cannot plan " + sql + ": " + e.getMessage(), e);
    }
  }

  private PondExecutable statement(StatementHandle handle) {
    return (PondExecutable) pondConnection.statementMap.get(handle.id);
  }

  /** Runs a statement if it is one without rows. */
  private boolean runsWithoutRows(StatementHandle handle, PreparedQuery query) throws SQLException {
    if (!query.columns().isEmpty()) {
      return false;
    }
    PondSession session = pondConnection.session();
    synchronized (session) {
      statement(handle).run(query);
    }
    return true;
  }

  @Override
  public StatementHandle createStatement(ConnectionHandle handle) {
    return new StatementHandle(handle.id, statements.getAndIncrement(), null);
  }

  @Override
  public StatementHandle prepare(ConnectionHandle handle, String sql, long maxRowCount) {
    PondSignature signature = plan(sql);
    return new StatementHandle(handle.id, statements.getAndIncrement(), signature);
  }

  @Override
  @SuppressWarnings("deprecation")
  public ExecuteResult prepareAndExecute(
      StatementHandle handle, String sql, long maxRowCount, PrepareCallback callback) {
    return prepareAndExecute(handle, sql, maxRowCount, -1, callback);
  }

  @Override
  public ExecuteResult prepareAndExecute(
      StatementHandle handle,
      String sql,
      long maxRowCount,
      int maxRowsInFirstFrame,
      PrepareCallback callback) {
    try {
      PondSignature signature;
      boolean done;
      synchronized (callback.getMonitor()) {
        callback.clear();
        signature = plan(sql);
        done = runsWithoutRows(handle, signature.query());
        callback.assign(signature, null, done ? 0 : -1);
      }
      callback.execute();
      return result(handle, signature, done);
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  /** The prepared query itself sees to it that it runs on the newest version. */
  @Override
  public ExecuteResult execute(
      StatementHandle handle, List<TypedValue> parameterValues, int maxRowsInFirstFrame) {
    PondSignature signature = (PondSignature) handle.signature;
    try {
      return result(handle, signature, runsWithoutRows(handle, signature.query()));
    } catch (SQLException e) {
      throw new SqlFailure(e);
    }
  }

  @Override
  @SuppressWarnings("deprecation")
  public ExecuteResult execute(
      StatementHandle handle, List<TypedValue> parameterValues, long maxRowCount) {
    return execute(handle, parameterValues, -1);
  }

  private static ExecuteResult result(
      StatementHandle handle, PondSignature signature, boolean done) {
    MetaResultSet result =
        done
            ? MetaResultSet.count(handle.connectionId, handle.id, 0)
            : MetaResultSet.create(handle.connectionId, handle.id, false, signature, null);
    return new ExecuteResult(List.of(result));
  }

  @Override
  public ExecuteBatchResult prepareAndExecuteBatch(StatementHandle handle, List<String> commands) {
    throw new SqlFailure(SqlExceptions.unsupported("batches of statements that change data"));
  }

  @Override
  public ExecuteBatchResult executeBatch(
      StatementHandle handle, List<List<TypedValue>> parameterValues) {
    throw new SqlFailure(SqlExceptions.unsupported("batches of statements that change data"));
  }

  /** Not how rows are read: see the class. */
  @Override
  public @Nullable Frame fetch(StatementHandle handle, long offset, int fetchMaxRowCount) {
    throw new SqlFailure(SqlExceptions.unsupported("frames of rows"));
  }

  @Override
  public boolean syncResults(StatementHandle handle, QueryState state, long offset) {
    throw new SqlFailure(SqlExceptions.unsupported("reopened result sets"));
  }

  /** Nothing is kept for a statement but its result set, which it closes itself. */
  @Override
  public void closeStatement(StatementHandle handle) {}

  /** Nothing can be pending: no statement changes data. */
  @Override
  public void commit(ConnectionHandle handle) {}

  /** Nothing can be pending: no statement changes data. */
  @Override
  public void rollback(ConnectionHandle handle) {}

  /** Carries an {@link SQLException} through methods that declare none. */
  private static final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SqlFailure(SQLException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
