package dev.duckpond.jdbc.result;

import static dev.duckpond.jdbc.result.Batches.column;
import static dev.duckpond.jdbc.result.Batches.cursor;
import static dev.duckpond.jdbc.result.Batches.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.jdbc.error.SqlExceptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.avatica.util.Cursor.Accessor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BatchCursorTest {
  private static ColumnBatch longs(Object... values) {
    return new ColumnBatch(values.length, vector(ColumnType.BIGINT, values));
  }

  private static List<Long> readAll(BatchCursor cursor) throws SQLException {
    Accessor accessor = Batches.accessors(cursor, "UTC").get(0);
    List<Long> values = new ArrayList<>();
    while (cursor.next()) {
      values.add(accessor.getLong());
    }
    return values;
  }

  @Test
  void rowsOfAllBatchesComeInOrder() throws SQLException {
    BatchReader reader = new Batches.CountingReader(longs(1L, 2L), longs(3L), longs(4L, 5L));
    assertEquals(
        List.of(1L, 2L, 3L, 4L, 5L), readAll(cursor(reader, 0, column("n", ColumnType.BIGINT))));
  }

  @Test
  void theFirstRowNeedsOnlyTheFirstBatch() throws SQLException {
    Batches.CountingReader reader = new Batches.CountingReader(longs(1L, 2L), longs(3L));
    BatchCursor cursor = cursor(reader, 0, column("n", ColumnType.BIGINT));
    assertTrue(cursor.next());
    assertTrue(cursor.next());
    assertEquals(1, reader.reads.get());
  }

  @Test
  void theReaderIsClosedAfterTheLastRow() throws SQLException {
    Batches.CountingReader reader = new Batches.CountingReader(longs(1L));
    BatchCursor cursor = cursor(reader, 0, column("n", ColumnType.BIGINT));
    readAll(cursor);
    assertEquals(1, reader.closes.get());
    cursor.close();
    assertEquals(1, reader.closes.get());
  }

  @Test
  void aMaximumOfRowsEndsTheQuery() throws SQLException {
    Batches.CountingReader reader = new Batches.CountingReader(longs(1L, 2L), longs(3L, 4L));
    BatchCursor cursor = cursor(reader, 3, column("n", ColumnType.BIGINT));
    assertEquals(List.of(1L, 2L, 3L), readAll(cursor));
    assertEquals(1, reader.closes.get());
    assertFalse(cursor.next());
  }

  @Test
  void nextAfterTheEndStaysFalse() throws SQLException {
    BatchCursor cursor =
        cursor(new Batches.CountingReader(longs(1L)), 0, column("n", ColumnType.BIGINT));
    readAll(cursor);
    assertFalse(cursor.next());
    assertFalse(cursor.next());
  }

  @Test
  void aDictionaryIsReadThroughItsCodes() throws SQLException {
    Vector words =
        vector(
            ColumnType.VARCHAR,
            "no".getBytes(StandardCharsets.UTF_8),
            "yes".getBytes(StandardCharsets.UTF_8));
    Vector column =
        new DictionaryVector(3, new int[] {1, 0, 1}, words, new boolean[] {false, true, false});
    BatchCursor cursor =
        cursor(
            new Batches.CountingReader(new ColumnBatch(3, column)),
            0,
            column("w", ColumnType.VARCHAR));
    Accessor accessor = Batches.accessors(cursor, "UTC").get(0);
    List<String> read = new ArrayList<>();
    while (cursor.next()) {
      read.add(accessor.getString());
    }
    assertEquals(Arrays.asList("yes", null, "yes"), read);
  }

  @Test
  void aSelectionIsReadWithoutItsOtherRows() throws SQLException {
    BatchReader reader =
        new Batches.CountingReader(longs(1L, 2L, 3L, 4L).select(new int[] {3, 1}, 2));
    assertEquals(List.of(4L, 2L), readAll(cursor(reader, 0, column("n", ColumnType.BIGINT))));
  }

  @Test
  void readingBeforeTheFirstRowIsRefused() {
    BatchCursor cursor =
        cursor(new Batches.CountingReader(longs(1L)), 0, column("n", ColumnType.BIGINT));
    Accessor accessor = Batches.accessors(cursor, "UTC").get(0);
    assertEquals("24000", assertThrows(SQLException.class, accessor::getLong).getSQLState());
  }

  @Test
  void readingAfterTheLastRowIsRefused() throws SQLException {
    BatchCursor cursor =
        cursor(new Batches.CountingReader(longs(1L)), 0, column("n", ColumnType.BIGINT));
    Accessor accessor = Batches.accessors(cursor, "UTC").get(0);
    assertTrue(cursor.next());
    assertFalse(cursor.next());
    assertEquals("24000", assertThrows(SQLException.class, accessor::getLong).getSQLState());
  }

  @Test
  void aCanceledQueryGivesNoFurtherBatch() throws SQLException {
    CancelFlag cancel = new CancelFlag();
    BatchCursor cursor =
        new BatchCursor(
            new Batches.CountingReader(longs(1L), longs(2L)),
            List.of(column("n", ColumnType.BIGINT)),
            cancel,
            0,
            SqlExceptions::translate);
    assertTrue(cursor.next());
    cancel.cancel();
    assertEquals("57014", assertThrows(SQLException.class, cursor::next).getSQLState());
  }

  @Test
  void aQuerysFailureKeepsItsSqlStateAndCause() {
    QueryException failure = new QueryException(ErrorCode.DIVISION_BY_ZERO, "division by zero");
    SQLException e = assertThrows(SQLException.class, failing(failure, null)::next);
    assertEquals("22012", e.getSQLState());
    assertEquals("division by zero", e.getMessage());
    assertEquals(failure, e.getCause());
  }

  @Test
  void aFailureToReadIsAnInputOutputError() {
    IOException failure = new IOException("/flights: cannot be read");
    SQLException e = assertThrows(SQLException.class, failing(null, failure)::next);
    assertEquals("58030", e.getSQLState());
    assertEquals("/flights: cannot be read", e.getMessage());
    assertEquals(failure, e.getCause());
  }

  private static BatchCursor failing(
      @Nullable RuntimeException unchecked, @Nullable IOException checked) {
    BatchReader reader =
        new BatchReader() {
          @Override
          public ColumnBatch next() throws IOException {
            if (unchecked != null) {
              throw unchecked;
            }
            throw checked;
          }

          @Override
          public void close() {}
        };
    return cursor(reader, 0, column("n", ColumnType.BIGINT));
  }
}
