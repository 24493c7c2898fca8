package dev.duckpond.jdbc;

import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import dev.duckpond.jdbc.result.JdbcType;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.List;

/** What is known of a result's columns. Immutable. */
final class PondResultSetMetaData implements ResultSetMetaData {
  private final List<ResultColumn> columns;

  PondResultSetMetaData(List<ResultColumn> columns) {
    this.columns = List.copyOf(columns);
  }

  private ResultColumn column(int index) throws SQLException {
    if (index < 1 || index > columns.size()) {
      throw SqlExceptions.of(
          SqlState.INVALID_COLUMN,
          "there is no column " + index + ", the result has " + columns.size());
    }
    return columns.get(index - 1);
  }

  private JdbcType type(int index) throws SQLException {
    return JdbcType.of(column(index).type());
  }

  @Override
  public int getColumnCount() {
    return columns.size();
  }

  @Override
  public String getColumnLabel(int index) throws SQLException {
    return column(index).label();
  }

  @Override
  public String getColumnName(int index) throws SQLException {
    return column(index).name();
  }

  @Override
  public String getTableName(int index) throws SQLException {
    return column(index).table().orElse("");
  }

  @Override
  public String getSchemaName(int index) throws SQLException {
    return column(index).schema().orElse("");
  }

  @Override
  public String getCatalogName(int index) throws SQLException {
    column(index);
    return "";
  }

  @Override
  public int getColumnType(int index) throws SQLException {
    return type(index).code();
  }

  @Override
  public String getColumnTypeName(int index) throws SQLException {
    return type(index).name();
  }

  @Override
  public String getColumnClassName(int index) throws SQLException {
    return type(index).javaClass().getName();
  }

  @Override
  public int getPrecision(int index) throws SQLException {
    return type(index).precision();
  }

  @Override
  public int getScale(int index) throws SQLException {
    return type(index).scale();
  }

  @Override
  public int getColumnDisplaySize(int index) throws SQLException {
    return type(index).displaySize();
  }

  @Override
  public int isNullable(int index) throws SQLException {
    return column(index).nullable() ? columnNullable : columnNoNulls;
  }

  @Override
  public boolean isSigned(int index) throws SQLException {
    return type(index).signed();
  }

  @Override
  public boolean isCaseSensitive(int index) throws SQLException {
    return column(index).type().kind() == TypeKind.VARCHAR;
  }

  @Override
  public boolean isSearchable(int index) throws SQLException {
    column(index);
    return true;
  }

  @Override
  public boolean isAutoIncrement(int index) throws SQLException {
    column(index);
    return false;
  }

  @Override
  public boolean isCurrency(int index) throws SQLException {
    column(index);
    return false;
  }

  @Override
  public boolean isReadOnly(int index) throws SQLException {
    column(index);
    return true;
  }

  @Override
  public boolean isWritable(int index) throws SQLException {
    column(index);
    return false;
  }

  @Override
  public boolean isDefinitelyWritable(int index) throws SQLException {
    column(index);
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return SqlExceptions.unwrap(this, type);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }
}
