package dev.duckpond.jdbc;

import dev.duckpond.calcite.PondDatabase;
import dev.duckpond.calcite.PondSession;
import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import dev.duckpond.tlogfs.PointInTime;
import java.io.IOException;
import java.sql.Array;
import java.sql.Blob;
import java.sql.CallableStatement;
import java.sql.ClientInfoStatus;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.NClob;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.SQLXML;
import java.sql.Savepoint;
import java.sql.Struct;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Executor;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaStatement;
import org.apache.calcite.avatica.ConnectionConfig;
import org.apache.calcite.avatica.ConnectionConfigImpl;
import org.apache.calcite.avatica.InternalProperty;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.QueryState;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a pond on disk. Each statement sees the newest version at the time it is
 * executed, or all see the past one that the connection was opened for. Threads may share a
 * connection if each has its own statements.
 */
final class PondConnection extends AvaticaConnection {
  private final OpenPonds.Lease lease;
  private final PondSession session;
  private final ConnectionSettings settings;
  private volatile boolean autoCommit = true;
  private volatile boolean readOnly;
  private @Nullable SQLWarning warnings;

  private PondConnection(
      PondDriver driver,
      PondFactory factory,
      String url,
      ConnectionSettings settings,
      OpenPonds.Lease lease,
      PondSession session) {
    super(driver, factory, url, avaticaProperties(settings));
    this.lease = lease;
    this.settings = settings;
    this.session = session;
    properties.put(InternalProperty.CASE_SENSITIVE, true);
    properties.put(InternalProperty.QUOTING, Quoting.DOUBLE_QUOTE);
    properties.put(InternalProperty.QUOTED_CASING, Casing.UNCHANGED);
    properties.put(InternalProperty.UNQUOTED_CASING, Casing.TO_LOWER);
  }

  /** Takes over the lease. */
  static PondConnection open(
      PondDriver driver,
      PondFactory factory,
      String url,
      ConnectionSettings settings,
      OpenPonds.Lease lease)
      throws SQLException {
    PondConnection connection =
        new PondConnection(driver, factory, url, settings, lease, session(settings, lease));
    if (settings.schema().isPresent()) {
      connection.setSchema(settings.schema().get());
    }
    return connection;
  }

  private static PondSession session(ConnectionSettings settings, OpenPonds.Lease lease)
      throws SQLException {
    Optional<PointInTime> asOf = settings.asOf();
    try {
      return asOf.isPresent()
          ? lease.database().newSession(asOf.get())
          : lease.database().newSession();
    } catch (IOException e) {
      throw SqlExceptions.of(SqlState.CONNECTION_FAILED, String.valueOf(e.getMessage()), e);
    }
  }

  private static Properties avaticaProperties(ConnectionSettings settings) {
    Properties properties = new Properties();
    settings.user().ifPresent(user -> properties.setProperty("user", user));
    return properties;
  }

  PondSession session() {
    return session;
  }

  PondDatabase database() {
    return lease.database();
  }

  /** The limit that statements start with, 0 for none. */
  int queryTimeoutSeconds() {
    return settings.queryTimeoutSeconds();
  }

  /** None of Avatica's own properties can be set. */
  @Override
  public ConnectionConfig config() {
    return new AvaticaDefaults();
  }

  /**
   * What Avatica asks of its properties. Answering here keeps the class that lists them, and the
   * HTTP client it refers to, from being loaded.
   */
  private static final class AvaticaDefaults extends ConnectionConfigImpl {
    AvaticaDefaults() {
      super(new Properties());
    }

    @Override
    public boolean transparentReconnectionEnabled() {
      return false;
    }

    @Override
    public int fetchSize() {
      return 0;
    }

    @Override
    public @Nullable String timeZone() {
      return null;
    }
  }

  @Override
  protected void checkOpen() throws SQLException {
    if (isClosed()) {
      throw SqlExceptions.of(SqlState.CONNECTION_CLOSED, "the connection is closed");
    }
  }

  /** Closes its statements too. Closing again does nothing. */
  @Override
  public void close() throws SQLException {
    if (isClosed()) {
      return;
    }
    try {
      for (AvaticaStatement statement : List.copyOf(statementMap.values())) {
        statement.close();
      }
      super.close();
    } finally {
      lease.close();
    }
  }

  @Override
  public void abort(Executor executor) throws SQLException {
    if (executor == null) {
      throw SqlExceptions.of(SqlState.INVALID_PARAMETER, "abort needs an executor");
    }
    close();
  }

  @Override
  public boolean isValid(int timeoutSeconds) throws SQLException {
    StatementRules.checkNotNegative("the timeout", timeoutSeconds);
    if (isClosed()) {
      return false;
    }
    try {
      database().pond().snapshot();
      return true;
    } catch (IOException e) {
      addWarning(SqlExceptions.translate(e));
      return false;
    }
  }

  // Statements.

  @Override
  public AvaticaStatement createStatement(int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkForwardOnly(type, concurrency);
    return super.createStatement(
        ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, holdability);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    checkOpen();
    checkForwardOnly(type, concurrency);
    try {
      return super.prepareStatement(
          sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY, holdability);
    } catch (SQLException e) {
      throw SqlExceptions.translate(e);
    }
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int autoGeneratedKeys) throws SQLException {
    StatementRules.checkNoKeys(autoGeneratedKeys);
    return prepareStatement(sql);
  }

  @Override
  public PreparedStatement prepareStatement(String sql, int[] columnIndexes) throws SQLException {
    throw SqlExceptions.unsupported("generated keys");
  }

  @Override
  public PreparedStatement prepareStatement(String sql, String[] columnNames) throws SQLException {
    throw SqlExceptions.unsupported("generated keys");
  }

  @Override
  public CallableStatement prepareCall(String sql) throws SQLException {
    throw SqlExceptions.unsupported("stored procedures");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency) throws SQLException {
    throw SqlExceptions.unsupported("stored procedures");
  }

  @Override
  public CallableStatement prepareCall(String sql, int type, int concurrency, int holdability)
      throws SQLException {
    throw SqlExceptions.unsupported("stored procedures");
  }

  /** As JDBC wants it: the nearest there is, and a warning. */
  private void checkForwardOnly(int type, int concurrency) {
    if (type != ResultSet.TYPE_FORWARD_ONLY || concurrency != ResultSet.CONCUR_READ_ONLY) {
      addWarning(
          new SQLWarning("result sets are forward-only and read-only, not as asked for", "01S02"));
    }
  }

  @Override
  protected ResultSet executeQueryInternal(
      AvaticaStatement statement,
      Meta.Signature signature,
      Meta.@Nullable Frame firstFrame,
      QueryState state,
      boolean isUpdate)
      throws SQLException {
    try {
      return super.executeQueryInternal(statement, signature, firstFrame, state, isUpdate);
    } catch (SQLException e) {
      throw ((PondExecutable) statement).control().translate(e);
    }
  }

  @Override
  public String nativeSQL(String sql) throws SQLException {
    checkOpen();
    return sql;
  }

  // Transactions: statements only read, each the newest committed version.

  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    checkOpen();
    this.autoCommit = autoCommit;
  }

  @Override
  public boolean getAutoCommit() throws SQLException {
    checkOpen();
    return autoCommit;
  }

  @Override
  public void commit() throws SQLException {
    checkTransaction("commit");
    super.commit();
  }

  @Override
  public void rollback() throws SQLException {
    checkTransaction("rollback");
    super.rollback();
  }

  private void checkTransaction(String what) throws SQLException {
    checkOpen();
    if (autoCommit) {
      throw SqlExceptions.of(
          SqlState.NO_ACTIVE_TRANSACTION, what + " in auto-commit mode: there is no transaction");
    }
  }

  @Override
  public Savepoint setSavepoint() throws SQLException {
    throw SqlExceptions.unsupported("savepoints");
  }

  @Override
  public Savepoint setSavepoint(String name) throws SQLException {
    throw SqlExceptions.unsupported("savepoints");
  }

  @Override
  public void rollback(Savepoint savepoint) throws SQLException {
    throw SqlExceptions.unsupported("savepoints");
  }

  @Override
  public void releaseSavepoint(Savepoint savepoint) throws SQLException {
    throw SqlExceptions.unsupported("savepoints");
  }

  @Override
  public int getTransactionIsolation() throws SQLException {
    checkOpen();
    return Connection.TRANSACTION_READ_COMMITTED;
  }

  /** Accepts what READ COMMITTED satisfies. */
  @Override
  public void setTransactionIsolation(int level) throws SQLException {
    checkOpen();
    if (level != Connection.TRANSACTION_READ_COMMITTED
        && level != Connection.TRANSACTION_READ_UNCOMMITTED) {
      throw SqlExceptions.unsupported("isolation levels other than READ COMMITTED");
    }
  }

  @Override
  public void setReadOnly(boolean readOnly) throws SQLException {
    checkOpen();
    this.readOnly = readOnly;
  }

  @Override
  public boolean isReadOnly() throws SQLException {
    checkOpen();
    return readOnly || settings.asOf().isPresent();
  }

  @Override
  public void setHoldability(int holdability) throws SQLException {
    checkOpen();
    if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT) {
      throw SqlExceptions.unsupported("cursors closed at commit");
    }
  }

  // Names.

  /** Null: a pond has schemas and no catalogs. */
  @Override
  public @Nullable String getCatalog() throws SQLException {
    checkOpen();
    return null;
  }

  /** Does nothing, as JDBC wants it where there are no catalogs. */
  @Override
  public void setCatalog(String catalog) throws SQLException {
    checkOpen();
  }

  @Override
  public String getSchema() throws SQLException {
    checkOpen();
    synchronized (session) {
      return session.schema();
    }
  }

  /** Sets the directory that unqualified names are looked up in, with or without leading slash. */
  @Override
  public void setSchema(String schema) throws SQLException {
    checkOpen();
    String name = schema.replaceAll("^/+|/+$", "");
    if (!name.isEmpty() && !isDirectory(name)) {
      throw SqlExceptions.of(
          SqlState.SCHEMA_NOT_FOUND, "no schema '" + schema + "': the pond has no such directory");
    }
    synchronized (session) {
      session.setSchema(name.isEmpty() ? "/" : name);
    }
  }

  private boolean isDirectory(String path) throws SQLException {
    try {
      return PondCatalog.isDirectory(session.snapshot().root(), "/" + path);
    } catch (IOException e) {
      throw SqlExceptions.translate(e);
    }
  }

  // What else a client can ask.

  @Override
  public synchronized @Nullable SQLWarning getWarnings() throws SQLException {
    checkOpen();
    return warnings;
  }

  @Override
  public synchronized void clearWarnings() throws SQLException {
    checkOpen();
    warnings = null;
  }

  private void addWarning(SQLException reason) {
    addWarning(new SQLWarning(reason.getMessage(), reason.getSQLState(), reason));
  }

  private synchronized void addWarning(SQLWarning warning) {
    if (warnings == null) {
      warnings = warning;
    } else {
      warnings.setNextWarning(warning);
    }
  }

  @Override
  public Map<String, Class<?>> getTypeMap() throws SQLException {
    checkOpen();
    return Map.of();
  }

  @Override
  public void setTypeMap(Map<String, Class<?>> map) throws SQLException {
    checkOpen();
    if (map != null && !map.isEmpty()) {
      throw SqlExceptions.unsupported("user-defined types");
    }
  }

  @Override
  public void setClientInfo(String name, String value) throws SQLClientInfoException {
    throw new SQLClientInfoException(
        "client info '" + name + "' is not supported",
        SqlState.FEATURE_NOT_SUPPORTED.code(),
        Map.of(name, ClientInfoStatus.REASON_UNKNOWN_PROPERTY));
  }

  @Override
  public void setClientInfo(Properties properties) throws SQLClientInfoException {
    for (String name : new ArrayList<>(properties.stringPropertyNames())) {
      setClientInfo(name, properties.getProperty(name));
    }
  }

  @Override
  public @Nullable String getClientInfo(String name) throws SQLException {
    return getClientInfo().getProperty(name);
  }

  @Override
  public void setNetworkTimeout(Executor executor, int milliseconds) throws SQLException {
    StatementRules.checkNotNegative("the network timeout", milliseconds);
    super.setNetworkTimeout(executor, milliseconds);
  }

  @Override
  public Clob createClob() throws SQLException {
    throw SqlExceptions.unsupported("CLOBs");
  }

  @Override
  public Blob createBlob() throws SQLException {
    throw SqlExceptions.unsupported("BLOBs");
  }

  @Override
  public NClob createNClob() throws SQLException {
    throw SqlExceptions.unsupported("NCLOBs");
  }

  @Override
  public SQLXML createSQLXML() throws SQLException {
    throw SqlExceptions.unsupported("XML values");
  }

  @Override
  public Array createArrayOf(String typeName, Object[] elements) throws SQLException {
    throw SqlExceptions.unsupported("arrays");
  }

  @Override
  public Struct createStruct(String typeName, Object[] attributes) throws SQLException {
    throw SqlExceptions.unsupported("structs");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    return SqlExceptions.unwrap(this, type);
  }
}
