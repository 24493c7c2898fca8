package dev.duckpond.jdbc;

import dev.duckpond.jdbc.error.SqlExceptions;
import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.ResultSetMetaData;
import java.sql.RowId;
import java.sql.SQLException;
import java.sql.SQLType;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.List;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaResultSet;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;

/**
 * Refuses what a forward-only, read-only result set cannot do, with SQLState 0A000. Avatica refuses
 * too, but gives no SQLState.
 */
abstract class ReadOnlyResultSet extends AvaticaResultSet {
  private static final ResultSetMetaData NO_COLUMNS = new PondResultSetMetaData(List.of());

  ReadOnlyResultSet(
      AvaticaStatement statement, QueryState state, Meta.Signature signature, TimeZone timeZone)
      throws SQLException {
    super(statement, state, signature, NO_COLUMNS, timeZone, null);
  }

  private static SQLException readOnly() {
    return SqlExceptions.unsupported("updates through result sets");
  }

  private static SQLException forwardOnly() {
    return SqlExceptions.unsupported("moves other than to the next row");
  }

  @Override
  public void beforeFirst() throws SQLException {
    throw forwardOnly();
  }

  @Override
  public void afterLast() throws SQLException {
    throw forwardOnly();
  }

  @Override
  public boolean first() throws SQLException {
    throw forwardOnly();
  }

  @Override
  public boolean last() throws SQLException {
    throw forwardOnly();
  }

  @Override
  public boolean absolute(int columnIndex) throws SQLException {
    throw forwardOnly();
  }

  @Override
  public boolean relative(int columnIndex) throws SQLException {
    throw forwardOnly();
  }

  @Override
  public boolean previous() throws SQLException {
    throw forwardOnly();
  }

  @Override
  public void updateNull(int columnIndex) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBoolean(int columnIndex, boolean value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateByte(int columnIndex, byte value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateShort(int columnIndex, short value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateInt(int columnIndex, int scaleOrLength) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateLong(int columnIndex, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateFloat(int columnIndex, float value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateDouble(int columnIndex, double value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBigDecimal(int columnIndex, BigDecimal value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateString(int columnIndex, String value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBytes(int columnIndex, byte[] value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateDate(int columnIndex, Date value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateTime(int columnIndex, Time value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateTimestamp(int columnIndex, Timestamp value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(int columnIndex, InputStream value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(int columnIndex, InputStream value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(int columnIndex, Reader value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(int columnIndex, Object value, int scaleOrLength) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(int columnIndex, Object value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNull(String columnLabel) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBoolean(String columnLabel, boolean value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateByte(String columnLabel, byte value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateShort(String columnLabel, short value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateInt(String columnLabel, int scaleOrLength) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateLong(String columnLabel, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateFloat(String columnLabel, float value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateDouble(String columnLabel, double value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBigDecimal(String columnLabel, BigDecimal value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateString(String columnLabel, String value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBytes(String columnLabel, byte[] value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateDate(String columnLabel, Date value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateTime(String columnLabel, Time value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateTimestamp(String columnLabel, Timestamp value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(String columnLabel, InputStream value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(String columnLabel, InputStream value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(String columnLabel, Reader value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(String columnLabel, Object value, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(String columnLabel, Object value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void insertRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void deleteRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void refreshRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void cancelRowUpdates() throws SQLException {
    throw readOnly();
  }

  @Override
  public void moveToInsertRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void moveToCurrentRow() throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateRef(int columnIndex, Ref value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateRef(String columnLabel, Ref value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(int columnIndex, Blob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(String columnLabel, Blob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(int columnIndex, Clob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(String columnLabel, Clob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateArray(int columnIndex, Array value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateArray(String columnLabel, Array value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateRowId(int columnIndex, RowId value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateRowId(String columnLabel, RowId value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNString(int columnIndex, String value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNString(String columnLabel, String value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(int columnIndex, NClob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(String columnLabel, NClob value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateSQLXML(int columnIndex, SQLXML value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateSQLXML(String columnLabel, SQLXML value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNCharacterStream(int columnIndex, Reader value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNCharacterStream(String columnLabel, Reader value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(int columnIndex, InputStream value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(int columnIndex, InputStream value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(int columnIndex, Reader value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(String columnLabel, InputStream value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(String columnLabel, InputStream value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(String columnLabel, Reader value, long length)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(int columnIndex, InputStream value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(String columnLabel, InputStream value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(int columnIndex, Reader value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(String columnLabel, Reader value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(int columnIndex, Reader value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(String columnLabel, Reader value, long length) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNCharacterStream(int columnIndex, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNCharacterStream(String columnLabel, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(int columnIndex, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(int columnIndex, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(int columnIndex, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateAsciiStream(String columnLabel, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBinaryStream(String columnLabel, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateCharacterStream(String columnLabel, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(int columnIndex, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateBlob(String columnLabel, InputStream value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(int columnIndex, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateClob(String columnLabel, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(int columnIndex, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateNClob(String columnLabel, Reader value) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(int columnIndex, Object value, SQLType targetType, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(String columnLabel, Object value, SQLType targetType, int scaleOrLength)
      throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(int columnIndex, Object value, SQLType targetType) throws SQLException {
    throw readOnly();
  }

  @Override
  public void updateObject(String columnLabel, Object value, SQLType targetType)
      throws SQLException {
    throw readOnly();
  }
}
