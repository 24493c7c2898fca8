package dev.duckpond.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Logger;
import org.apache.calcite.avatica.AvaticaConnection;
import org.apache.calcite.avatica.AvaticaFactory;
import org.apache.calcite.avatica.DriverVersion;
import org.apache.calcite.avatica.Meta;
import org.apache.calcite.avatica.UnregisteredDriver;
import org.jspecify.annotations.Nullable;

/**
 * The driver of {@code jdbc:pond:<directory>[;key=value]...}. Registers itself when it is loaded,
 * which {@link DriverManager} does through {@link java.util.ServiceLoader}. Thread-safe.
 */
public final class PondDriver extends UnregisteredDriver {
  /**
   * Shared by all instances, because tools make their own beside the registered one, and all
   * connections to a pond shall share its caches and threads.
   */
  private static final OpenPonds PONDS = new OpenPonds();

  static {
    try {
      DriverManager.registerDriver(new PondDriver());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  public PondDriver() {}

  static OpenPonds ponds() {
    return PONDS;
  }

  /**
   * Connects to a pond.
   *
   * @return null when the URL is another driver's
   * @throws SQLException 08001 when there is no such pond or the URL or a property is not valid
   */
  @Override
  public @Nullable Connection connect(String url, @Nullable Properties info) throws SQLException {
    if (!acceptsURL(url)) {
      return null;
    }
    return factory.newConnection(this, factory, url, info == null ? new Properties() : info);
  }

  @Override
  public boolean acceptsURL(@Nullable String url) {
    return url != null && PondUrl.matches(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, @Nullable Properties info)
      throws SQLException {
    return acceptsURL(url)
        ? ConnectionSettings.describe(PondUrl.parse(url, info).properties())
        : new DriverPropertyInfo[0];
  }

  /** False: statements that change data are not supported. */
  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger("dev.duckpond");
  }

  @Override
  protected String getConnectStringPrefix() {
    return PondUrl.PREFIX;
  }

  @Override
  protected AvaticaFactory createFactory() {
    return new PondFactory();
  }

  @Override
  public Meta createMeta(AvaticaConnection connection) {
    return new PondMeta((PondConnection) connection);
  }

  @Override
  protected DriverVersion createDriverVersion() {
    String version = readVersion();
    String[] parts = version.split("[.-]", 3);
    int major = Integer.parseInt(parts[0]);
    int minor = Integer.parseInt(parts[1]);
    return new DriverVersion(
        "Pond JDBC Driver", version, "Pond", version, false, major, minor, major, minor);
  }

  private static String readVersion() {
    Properties properties = new Properties();
    try (InputStream input = PondDriver.class.getResourceAsStream("driver.properties")) {
      properties.load(
          Objects.requireNonNull(input, "driver.properties is not in the driver's jar"));
    } catch (IOException e) {
      throw new UncheckedIOException("driver.properties in the driver's jar", e);
    }
    return properties.getProperty("version");
  }
}
