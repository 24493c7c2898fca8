package dev.duckpond.jdbc.parameter;

import java.io.InputStream;
import java.io.Reader;
import java.math.BigDecimal;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.RowId;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.AvaticaSite;
import org.apache.calcite.avatica.remote.TypedValue;
import org.jspecify.annotations.Nullable;

/**
 * Where the setters of a prepared statement end. Keeps what the client gave: it is converted when
 * the statement is executed, to the type the statement then wants. Avatica's own site loses
 * streams, and does not know {@code java.time} and UUID.
 */
public final class ParameterSite extends AvaticaSite {
  private static final TypedValue[] NO_SLOTS = {};

  private final int index;
  private final Calendar local;
  private final @Nullable Parameter[] parameters;

  /**
   * @param index from 1
   * @param parameters receives what is set, at {@code index - 1}
   */
  public ParameterSite(
      int index, AvaticaParameter parameter, Calendar calendar, @Nullable Parameter[] parameters) {
    super(parameter, calendar, index - 1, NO_SLOTS);
    this.index = index;
    this.local = calendar;
    this.parameters = parameters;
  }

  private void set(@Nullable Object value) {
    set(value, local);
  }

  private void set(@Nullable Object value, @Nullable Calendar calendar) {
    parameters[index - 1] = new Parameter(index, value, calendar == null ? local : calendar);
  }

  @Override
  public void setByte(byte value) {
    set(value);
  }

  @Override
  public void setChar(char value) {
    set(value);
  }

  @Override
  public void setShort(short value) {
    set(value);
  }

  @Override
  public void setInt(int value) {
    set(value);
  }

  @Override
  public void setLong(long value) {
    set(value);
  }

  @Override
  public void setBoolean(boolean value) {
    set(value);
  }

  @Override
  public void setFloat(float value) {
    set(value);
  }

  @Override
  public void setDouble(double value) {
    set(value);
  }

  @Override
  public void setBigDecimal(@Nullable BigDecimal value) {
    set(value);
  }

  @Override
  public void setString(@Nullable String value) {
    set(value);
  }

  @Override
  public void setNString(@Nullable String value) {
    set(value);
  }

  @Override
  public void setBytes(byte @Nullable [] value) {
    set(value == null ? null : value.clone());
  }

  @Override
  public void setRowId(@Nullable RowId value) {
    set(value);
  }

  @Override
  public void setNClob(@Nullable NClob value) {
    set(value);
  }

  @Override
  public void setBlob(@Nullable Blob value) {
    set(value);
  }

  @Override
  public void setClob(@Nullable Clob value) {
    set(value);
  }

  @Override
  public void setRef(@Nullable Ref value) {
    set(value);
  }

  @Override
  public void setArray(@Nullable Array value) {
    set(value);
  }

  @Override
  public void setURL(@Nullable URL value) {
    set(value);
  }

  @Override
  public void setSQLXML(@Nullable SQLXML value) {
    set(value);
  }

  @Override
  public void setObject(@Nullable Object value) {
    set(value);
  }

  @Override
  public void setDate(@Nullable Date value, @Nullable Calendar calendar) {
    set(value, calendar);
  }

  @Override
  public void setTime(@Nullable Time value, @Nullable Calendar calendar) {
    set(value, calendar);
  }

  @Override
  public void setTimestamp(@Nullable Timestamp value, @Nullable Calendar calendar) {
    set(value, calendar);
  }

  @Override
  public void setNull(int sqlType) {
    set(null);
  }

  @Override
  public void setNull(int sqlType, String typeName) {
    set(null);
  }

  /** The statement says what type it wants: what the client says adds nothing. */
  @Override
  public void setObject(@Nullable Object value, int targetSqlType) {
    set(value);
  }

  @Override
  public void setObject(@Nullable Object value, int targetSqlType, int scaleOrLength) {
    set(value);
  }

  @Override
  public void setCharacterStream(@Nullable Reader value) {
    set(value == null ? null : ParameterStream.characters(value, -1));
  }

  @Override
  public void setCharacterStream(@Nullable Reader value, long length) {
    set(value == null ? null : ParameterStream.characters(value, length));
  }

  @Override
  public void setNCharacterStream(@Nullable Reader value) {
    set(value == null ? null : ParameterStream.characters(value, -1));
  }

  @Override
  public void setNCharacterStream(@Nullable Reader value, long length) {
    set(value == null ? null : ParameterStream.characters(value, length));
  }

  @Override
  public void setClob(@Nullable Reader value) {
    set(value == null ? null : ParameterStream.characters(value, -1));
  }

  @Override
  public void setClob(@Nullable Reader value, long length) {
    set(value == null ? null : ParameterStream.characters(value, length));
  }

  @Override
  public void setNClob(@Nullable Reader value) {
    set(value == null ? null : ParameterStream.characters(value, -1));
  }

  @Override
  public void setNClob(@Nullable Reader value, long length) {
    set(value == null ? null : ParameterStream.characters(value, length));
  }

  @Override
  public void setBinaryStream(@Nullable InputStream value) {
    set(value == null ? null : ParameterStream.bytes(value, -1));
  }

  @Override
  public void setBinaryStream(@Nullable InputStream value, long length) {
    set(value == null ? null : ParameterStream.bytes(value, length));
  }

  @Override
  public void setBlob(@Nullable InputStream value) {
    set(value == null ? null : ParameterStream.bytes(value, -1));
  }

  @Override
  public void setBlob(@Nullable InputStream value, long length) {
    set(value == null ? null : ParameterStream.bytes(value, length));
  }

  @Override
  public void setAsciiStream(@Nullable InputStream value) {
    setText(value, -1, StandardCharsets.US_ASCII);
  }

  @Override
  public void setAsciiStream(@Nullable InputStream value, long length) {
    setText(value, length, StandardCharsets.US_ASCII);
  }

  @Override
  public void setUnicodeStream(@Nullable InputStream value, int length) {
    setText(value, length, StandardCharsets.UTF_8);
  }

  private void setText(@Nullable InputStream value, long length, Charset charset) {
    set(value == null ? null : ParameterStream.text(value, length, charset));
  }
}
