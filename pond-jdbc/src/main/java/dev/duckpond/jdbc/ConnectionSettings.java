package dev.duckpond.jdbc;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import dev.duckpond.tlogfs.PointInTime;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's properties say. Properties are an allow-list: the frameworks below know many
 * more, some of which load classes by name.
 *
 * @param schema the directory that unqualified names are looked up in
 * @param threads workers of the engine
 * @param queryTimeoutSeconds the limit that statements start with, 0 for none
 * @param asOf the state of the pond that is seen, the newest when empty
 * @param user whoever the client says it is; a pond on disk has no users and asks no password
 */
record ConnectionSettings(
    Optional<String> schema,
    int threads,
    int queryTimeoutSeconds,
    Optional<PointInTime> asOf,
    Optional<String> user) {

  /** The properties a connection can have. */
  enum Property {
    SCHEMA("schema", "directory that unqualified names are looked up in; the root if not given"),
    THREADS("threads", "threads that queries run on; as many as processors if not given"),
    QUERY_TIMEOUT("queryTimeout", "seconds a query may take; 0, or not given, for no limit"),
    AS_OF("asOf", "version or time (UTC) to see the pond as it was; the newest if not given"),
    USER("user", "accepted and ignored: a pond on disk has no users"),
    PASSWORD("password", "accepted and ignored: a pond on disk has no users");

    private final String key;
    private final String description;

    Property(String key, String description) {
      this.key = key;
      this.description = description;
    }

    private static Optional<Property> named(String key) {
      return Arrays.stream(values()).filter(property -> property.key.equals(key)).findFirst();
    }
  }

  /**
   * Reads properties.
   *
   * @throws SQLException 08001 for an unknown property or a value that is not valid
   */
  static ConnectionSettings of(Map<String, String> properties) throws SQLException {
    Map<Property, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> entry : properties.entrySet()) {
      Property property = Property.named(entry.getKey()).orElseThrow(() -> unknown(entry.getKey()));
      values.put(property, entry.getValue());
    }
    return new ConnectionSettings(
        Optional.ofNullable(values.get(Property.SCHEMA)),
        number(values, Property.THREADS, 1, Runtime.getRuntime().availableProcessors()),
        number(values, Property.QUERY_TIMEOUT, 0, 0),
        pointInTime(values),
        Optional.ofNullable(values.get(Property.USER)));
  }

  /** The properties as tools show them, with the values given so far. */
  static DriverPropertyInfo[] describe(Map<String, String> properties) {
    return Arrays.stream(Property.values())
        .map(
            property -> {
              DriverPropertyInfo info =
                  new DriverPropertyInfo(property.key, properties.get(property.key));
              info.description = property.description;
              return info;
            })
        .toArray(DriverPropertyInfo[]::new);
  }

  private static Optional<PointInTime> pointInTime(Map<Property, String> values)
      throws SQLException {
    String text = values.get(Property.AS_OF);
    try {
      return Optional.ofNullable(text).map(PointInTime::parse);
    } catch (IllegalArgumentException wrong) {
      throw SqlExceptions.of(
          SqlState.CONNECTION_FAILED,
          "property '" + Property.AS_OF.key + "': " + wrong.getMessage(),
          wrong);
    }
  }

  private static int number(
      Map<Property, String> values, Property property, int least, int ifMissing)
      throws SQLException {
    String text = values.get(property);
    if (text == null) {
      return ifMissing;
    }
    try {
      int number = Integer.parseInt(text.trim());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw notANumber(property, least, text, e);
    }
    throw notANumber(property, least, text, null);
  }

  private static SQLException notANumber(
      Property property, int least, String text, @Nullable Throwable cause) {
    return SqlExceptions.of(
        SqlState.CONNECTION_FAILED,
        "property '" + property.key + "' is '" + text + "', must be a whole number from " + least,
        cause);
  }

  private static SQLException unknown(String key) {
    return SqlExceptions.of(
        SqlState.CONNECTION_FAILED,
        "unknown property '"
            + key
            + "'; known are "
            + Arrays.stream(Property.values())
                .map(property -> property.key)
                .collect(Collectors.joining(", ")));
  }
}
