package dev.duckpond.jdbc.result;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.NClob;
import java.sql.Ref;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Struct;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.Calendar;
import java.util.Map;
import org.apache.calcite.avatica.util.Cursor;
import org.joou.UByte;
import org.joou.UInteger;
import org.joou.ULong;
import org.joou.UShort;
import org.jspecify.annotations.Nullable;

/**
 * Reads one column of a cursor's current row, straight from the batch's vector. A column is bound
 * when it is first asked for in a batch, so that columns nobody reads are never gathered.
 */
final class VectorAccessor implements Cursor.Accessor {
  private static final int NULL = -1;

  private final BatchCursor cursor;
  private final int column;
  private final ColumnValues values;
  private final Calendar localCalendar;

  private @Nullable ColumnBatch bound;
  private boolean @Nullable [] nulls;
  private int @Nullable [] codes;

  VectorAccessor(BatchCursor cursor, int column, ColumnValues values, Calendar localCalendar) {
    this.cursor = cursor;
    this.column = column;
    this.values = values;
    this.localCalendar = localCalendar;
  }

  /** Where the current row's value is, or {@link #NULL}. */
  private int position() throws SQLException {
    ColumnBatch batch = cursor.batch();
    if (batch != bound) {
      bind(batch);
    }
    int row = cursor.row();
    boolean isNull = nulls != null && nulls[row];
    cursor.setWasNull(isNull);
    if (isNull) {
      return NULL;
    }
    return codes == null ? row : codes[row];
  }

  private void bind(ColumnBatch batch) throws SQLException {
    try {
      Vector vector = batch.column(column);
      nulls = vector.nulls();
      if (vector instanceof DictionaryVector dictionary) {
        codes = dictionary.codes();
        values.bind(dictionary.dictionary());
      } else {
        codes = null;
        values.bind(vector);
      }
    } catch (RuntimeException e) {
      throw cursor.failure(e);
    }
    bound = batch;
  }

  @Override
  public boolean wasNull() {
    return cursor.wasNull();
  }

  @Override
  public @Nullable String getString() throws SQLException {
    int at = position();
    return at == NULL ? null : values.text(at);
  }

  @Override
  public boolean getBoolean() throws SQLException {
    int at = position();
    return at != NULL && values.bool(at);
  }

  @Override
  public byte getByte() throws SQLException {
    int at = position();
    return at == NULL ? 0 : Numbers.toByte(values, at);
  }

  @Override
  public short getShort() throws SQLException {
    int at = position();
    return at == NULL ? 0 : Numbers.toShort(values, at);
  }

  @Override
  public int getInt() throws SQLException {
    int at = position();
    return at == NULL ? 0 : Numbers.toInt(values, at);
  }

  @Override
  public long getLong() throws SQLException {
    int at = position();
    return at == NULL ? 0 : values.integer(at);
  }

  @Override
  public float getFloat() throws SQLException {
    int at = position();
    return at == NULL ? 0 : Numbers.toFloat(values, at);
  }

  @Override
  public double getDouble() throws SQLException {
    int at = position();
    return at == NULL ? 0 : values.floating(at);
  }

  @Override
  public @Nullable BigDecimal getBigDecimal() throws SQLException {
    int at = position();
    return at == NULL ? null : values.decimal(at);
  }

  @Override
  public @Nullable BigDecimal getBigDecimal(int scale) throws SQLException {
    BigDecimal value = getBigDecimal();
    return value == null ? null : value.setScale(scale, RoundingMode.HALF_UP);
  }

  @Override
  public byte @Nullable [] getBytes() throws SQLException {
    int at = position();
    return at == NULL ? null : values.bytes(at);
  }

  @Override
  public @Nullable Object getObject() throws SQLException {
    int at = position();
    return at == NULL ? null : values.object(at);
  }

  /** There are no user-defined types to map. */
  @Override
  public @Nullable Object getObject(Map<String, Class<?>> map) throws SQLException {
    return getObject();
  }

  @Override
  public <T> @Nullable T getObject(Class<T> type) throws SQLException {
    ObjectClasses.Reading reading = ObjectClasses.reading(type);
    if (reading == null) {
      throw values.cannotRead(type.getName());
    }
    int at = position();
    return at == NULL ? null : type.cast(reading.read(values, at, localCalendar));
  }

  @Override
  public @Nullable Date getDate(Calendar calendar) throws SQLException {
    int at = position();
    return at == NULL ? null : SqlTemporals.date(values, at, orLocal(calendar));
  }

  @Override
  public @Nullable Time getTime(Calendar calendar) throws SQLException {
    int at = position();
    return at == NULL ? null : SqlTemporals.time(values, at, orLocal(calendar));
  }

  @Override
  public @Nullable Timestamp getTimestamp(Calendar calendar) throws SQLException {
    int at = position();
    return at == NULL ? null : SqlTemporals.timestamp(values, at, orLocal(calendar));
  }

  private Calendar orLocal(@Nullable Calendar calendar) {
    return calendar == null ? localCalendar : calendar;
  }

  @Override
  public @Nullable String getNString() throws SQLException {
    return getString();
  }

  @Override
  public @Nullable InputStream getAsciiStream() throws SQLException {
    String text = getString();
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public @Nullable InputStream getUnicodeStream() throws SQLException {
    String text = getString();
    return text == null ? null : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public @Nullable InputStream getBinaryStream() throws SQLException {
    byte[] bytes = getBytes();
    return bytes == null ? null : new ByteArrayInputStream(bytes);
  }

  @Override
  public @Nullable Reader getCharacterStream() throws SQLException {
    String text = getString();
    return text == null ? null : new StringReader(text);
  }

  @Override
  public @Nullable Reader getNCharacterStream() throws SQLException {
    return getCharacterStream();
  }

  @Override
  public UByte getUByte() throws SQLException {
    throw values.cannotRead("an unsigned number");
  }

  @Override
  public UShort getUShort() throws SQLException {
    throw values.cannotRead("an unsigned number");
  }

  @Override
  public UInteger getUInt() throws SQLException {
    throw values.cannotRead("an unsigned number");
  }

  @Override
  public ULong getULong() throws SQLException {
    throw values.cannotRead("an unsigned number");
  }

  @Override
  public Ref getRef() throws SQLException {
    throw values.cannotRead("a REF");
  }

  @Override
  public Blob getBlob() throws SQLException {
    throw values.cannotRead("a BLOB");
  }

  @Override
  public Clob getClob() throws SQLException {
    throw values.cannotRead("a CLOB");
  }

  @Override
  public NClob getNClob() throws SQLException {
    throw values.cannotRead("an NCLOB");
  }

  @Override
  public Array getArray() throws SQLException {
    throw values.cannotRead("an array");
  }

  @Override
  public Struct getStruct() throws SQLException {
    throw values.cannotRead("a struct");
  }

  @Override
  public URL getURL() throws SQLException {
    throw values.cannotRead("a URL");
  }

  @Override
  public SQLXML getSQLXML() throws SQLException {
    throw values.cannotRead("XML");
  }
}
