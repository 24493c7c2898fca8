package dev.duckpond.jdbc;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import dev.duckpond.jdbc.result.BatchCursor;
import dev.duckpond.jdbc.result.ColumnAccessors;
import java.sql.ResultSet;
import java.sql.RowId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.QueryState;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a query, forward only, as the engine makes them: one batch is held at a time, and
 * values are read from its vectors when they are asked for.
 */
final class PondResultSet extends LabelledResultSet {
  private final PreparedQuery query;
  private int row;
  private boolean ended;

  PondResultSet(
      AvaticaStatement statement, QueryState state, PondSignature signature, TimeZone timeZone)
      throws SQLException {
    super(statement, state, signature, timeZone);
    this.query = signature.query();
  }

  @Override
  protected PondResultSet execute() throws SQLException {
    PondExecutable executable = (PondExecutable) statement;
    BatchReader reader = executable.start(query);
    // Asked for after the start: they may have changed since the statement was prepared.
    List<ResultColumn> columns = query.columns();
    describe(columns);
    BatchCursor batches =
        new BatchCursor(
            reader,
            columns,
            executable.control().flag(),
            executable.getLargeMaxRows(),
            executable.control()::translate);
    execute2(batches, List.of());
    accessorList = new ColumnAccessors(accessorList);
    return this;
  }

  @Override
  protected void checkOpen() throws SQLException {
    if (isClosed()) {
      throw SqlExceptions.of(SqlState.INVALID_CURSOR_STATE, "the result set is closed");
    }
  }

  /** Without Avatica's, which finds a statement that was canceled once canceled for ever. */
  @Override
  public boolean next() throws SQLException {
    checkOpen();
    if (cursor.next()) {
      row++;
      return true;
    }
    row = 0;
    ended = true;
    return false;
  }

  @Override
  public void close() {
    if (!closed()) {
      super.close();
    }
  }

  private boolean closed() {
    try {
      return isClosed();
    } catch (SQLException e) {
      throw new IllegalStateException("a result set knows whether it is closed", e);
    }
  }

  @Override
  public int getRow() throws SQLException {
    checkOpen();
    return row;
  }

  @Override
  public boolean isBeforeFirst() throws SQLException {
    checkOpen();
    return row == 0 && !ended;
  }

  @Override
  public boolean isFirst() throws SQLException {
    checkOpen();
    return row == 1;
  }

  @Override
  public boolean isAfterLast() throws SQLException {
    checkOpen();
    return ended;
  }

  @Override
  public boolean isLast() throws SQLException {
    checkOpen();
    throw SqlExceptions.unsupported("looks ahead to the last row");
  }

  @Override
  public void setFetchDirection(int direction) throws SQLException {
    checkOpen();
    if (direction != ResultSet.FETCH_FORWARD) {
      throw SqlExceptions.unsupported("fetch directions other than forward");
    }
  }

  /** Advice, kept but not needed: rows come in batches that the engine sizes. */
  @Override
  public void setFetchSize(int rows) throws SQLException {
    checkOpen();
    StatementRules.checkNotNegative("the fetch size", rows);
    super.setFetchSize(rows);
  }

  @Override
  public @Nullable Object getObject(int columnIndex) throws SQLException {
    checkOpen();
    return accessorList.get(columnIndex - 1).getObject();
  }

  @Override
  public @Nullable Object getObject(int columnIndex, @Nullable Map<String, Class<?>> map)
      throws SQLException {
    return getObject(columnIndex);
  }

  @Override
  public RowId getRowId(int columnIndex) throws SQLException {
    throw SqlExceptions.unsupported("row ids");
  }

  @Override
  public RowId getRowId(String columnLabel) throws SQLException {
    throw SqlExceptions.unsupported("row ids");
  }

  @Override
  public String getCursorName() throws SQLException {
    throw SqlExceptions.unsupported("named cursors");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return SqlExceptions.unwrap(this, type);
  }
}
