package dev.duckpond.jdbc.result;

import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.function.Function;
import org.apache.calcite.avatica.ColumnMetaData;
import org.apache.calcite.avatica.util.ArrayImpl;
import org.apache.calcite.avatica.util.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * Walks the rows of a query, holding one batch at a time; accessors read its vectors. Used by one
 * thread, but {@link #close} may come from another.
 */
public final class BatchCursor implements Cursor {
  private static final Logger LOGGER = System.getLogger(BatchCursor.class.getName());

  private final BatchReader reader;
  private final List<ResultColumn> columns;
  private final CancelFlag cancel;
  private final Function<Throwable, SQLException> failures;
  private final Object readerLock = new Object();

  private @Nullable ColumnBatch batch;
  private int row = -1;
  private int rowCount;
  private long remaining;
  private boolean wasNull;
  private boolean readerClosed;

  /**
   * Takes over a reader.
   *
   * @param maxRows the most rows to give, 0 for all
   * @param failures turns what the reader throws into what JDBC throws
   */
  public BatchCursor(
      BatchReader reader,
      List<ResultColumn> columns,
      CancelFlag cancel,
      long maxRows,
      Function<Throwable, SQLException> failures) {
    this.reader = reader;
    this.columns = columns;
    this.cancel = cancel;
    this.remaining = maxRows == 0 ? Long.MAX_VALUE : maxRows;
    this.failures = failures;
  }

  /** One accessor a column of the query, whatever Avatica knows of the columns. */
  @Override
  public List<Accessor> createAccessors(
      List<ColumnMetaData> types, Calendar localCalendar, ArrayImpl.Factory factory) {
    List<Accessor> accessors = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      ResultColumn column = columns.get(i);
      ColumnValues values =
          ColumnValues.of(column.label(), column.type(), localCalendar.getTimeZone().toZoneId());
      accessors.add(new VectorAccessor(this, i, values, localCalendar));
    }
    return accessors;
  }

  @Override
  public boolean next() throws SQLException {
    if (remaining == 0) {
      leaveRows();
      closeReader();
      return false;
    }
    row++;
    if (row >= rowCount && !nextBatch()) {
      leaveRows();
      return false;
    }
    remaining--;
    return true;
  }

  private boolean nextBatch() throws SQLException {
    synchronized (readerLock) {
      if (readerClosed) {
        return false;
      }
      try {
        cancel.check();
        batch = reader.next();
      } catch (IOException | RuntimeException e) {
        leaveRows();
        throw failures.apply(e);
      }
    }
    if (batch == null) {
      closeReader();
      return false;
    }
    row = 0;
    rowCount = batch.rowCount();
    return true;
  }

  private void leaveRows() {
    batch = null;
    row = -1;
    rowCount = 0;
  }

  /**
   * The batch that the current row is in.
   *
   * @throws SQLException 24000 when there is no current row
   */
  ColumnBatch batch() throws SQLException {
    ColumnBatch current = batch;
    if (current == null) {
      throw SqlExceptions.of(
          SqlState.INVALID_CURSOR_STATE, "the result set is not on a row: call next() first");
    }
    return current;
  }

  /** The current row's position in {@link #batch}. */
  int row() {
    return row;
  }

  void setWasNull(boolean wasNull) {
    this.wasNull = wasNull;
  }

  /** What a failure to decode a column is to JDBC. */
  SQLException failure(RuntimeException failure) {
    return failures.apply(failure);
  }

  @Override
  public boolean wasNull() {
    return wasNull;
  }

  /** Ends the query. A thread waiting for its next batch is told to stop first. */
  @Override
  public void close() {
    cancel.cancel();
    closeReader();
  }

  private void closeReader() {
    synchronized (readerLock) {
      if (!readerClosed) {
        readerClosed = true;
        try {
          reader.close();
        } catch (IOException e) {
          // The rows were read without fault, and this method may not throw.
          LOGGER.log(Level.WARNING, "closing a query: " + e.getMessage(), e);
        }
      }
    }
  }
}
