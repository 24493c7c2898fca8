package dev.duckpond.jdbc;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Properties;
import java.util.TimeZone;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.UnregisteredDriver;
import org.jspecify.annotations.Nullable;

/** Makes the driver's objects where Avatica asks for them. */
final class PondFactory implements AvaticaFactory {
  @Override
  public int getJdbcMajorVersion() {
    return 4;
  }

  @Override
  public int getJdbcMinorVersion() {
    return 3;
  }

  @Override
  public PondConnection newConnection(
      UnregisteredDriver driver, AvaticaFactory factory, String url, Properties info)
      throws SQLException {
    PondUrl parsed = PondUrl.parse(url, info);
    ConnectionSettings settings = ConnectionSettings.of(parsed.properties());
    OpenPonds.Lease lease = open(parsed.path(), settings.threads());
    try {
      return PondConnection.open((PondDriver) driver, this, url, settings, lease);
    } catch (SQLException | RuntimeException | Error e) {
      lease.close();
      throw e;
    }
  }

  private static OpenPonds.Lease open(Path directory, int threads) throws SQLException {
    try {
      return PondDriver.ponds().open(directory, threads);
    } catch (IOException e) {
      throw SqlExceptions.of(SqlState.CONNECTION_FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  @Override
  public PondStatement newStatement(
      AvaticaConnection connection,
      Meta.@Nullable StatementHandle handle,
      int resultSetType,
      int resultSetConcurrency,
      int resultSetHoldability) {
    return new PondStatement(
        (PondConnection) connection,
        handle,
        resultSetType,
        resultSetConcurrency,
        resultSetHoldability);
  }

  @Override
  public PondPreparedStatement newPreparedStatement(
      AvaticaConnection connection,
      Meta.@Nullable StatementHandle handle,
      Meta.Signature signature,
      int resultSetType,
      int resultSetConcurrency,
      int resultSetHoldability)
      throws SQLException {
    return new PondPreparedStatement(
        (PondConnection) connection,
        handle,
        (PondSignature) signature,
        resultSetType,
        resultSetConcurrency,
        resultSetHoldability);
  }

  @Override
  public PondResultSet newResultSet(
      AvaticaStatement statement,
      QueryState state,
      Meta.Signature signature,
      TimeZone timeZone,
      Meta.@Nullable Frame firstFrame)
      throws SQLException {
    return new PondResultSet(statement, state, (PondSignature) signature, timeZone);
  }

  @Override
  public PondDatabaseMetaData newDatabaseMetaData(AvaticaConnection connection) {
    return new PondDatabaseMetaData((PondConnection) connection);
  }

  @Override
  public ResultSetMetaData newResultSetMetaData(
      AvaticaStatement statement, Meta.Signature signature) {
    return new PondResultSetMetaData(((PondSignature) signature).query().columns());
  }
}
