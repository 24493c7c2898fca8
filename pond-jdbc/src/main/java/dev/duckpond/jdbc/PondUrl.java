package dev.duckpond.jdbc;

import dev.duckpond.jdbc.error.SqlExceptions;
import dev.duckpond.jdbc.error.SqlState;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.calcite.avatica.ConnectStringParser;
import org.jspecify.annotations.Nullable;

/**
 * A URL taken apart: {@code jdbc:pond:<directory>[;key=value]...}. The directory is a path, with
 * blanks and whatever else a path may hold except a semicolon, relative to the working directory or
 * absolute, where a leading {@code ~/} stands for the home directory; or a {@code file:} URI, where
 * a semicolon is {@code %3B}.
 *
 * @param directory as it was given
 * @param properties those of the URL and, where the URL does not say, those given beside it
 */
record PondUrl(String directory, Map<String, String> properties) {
  static final String PREFIX = "jdbc:pond:";

  PondUrl {
    properties = Map.copyOf(properties);
  }

  static boolean matches(String url) {
    return url.startsWith(PREFIX);
  }

  /**
   * Takes a URL apart.
   *
   * @throws SQLException 08001 when it is not well-formed
   */
  static PondUrl parse(String url, @Nullable Properties beside) throws SQLException {
    String text = url.substring(PREFIX.length());
    int semicolon = text.indexOf(';');
    String directory = semicolon < 0 ? text : text.substring(0, semicolon);
    Map<String, String> properties = new LinkedHashMap<>();
    if (beside != null) {
      for (String key : beside.stringPropertyNames()) {
        properties.put(key, beside.getProperty(key));
      }
    }
    if (semicolon >= 0) {
      Properties inUrl = parseProperties(url, text.substring(semicolon + 1));
      for (String key : inUrl.stringPropertyNames()) {
        properties.put(key, inUrl.getProperty(key));
      }
    }
    return new PondUrl(directory, properties);
  }

  private static Properties parseProperties(String url, String text) throws SQLException {
    try {
      return ConnectStringParser.parse(text);
    } catch (SQLException e) {
      throw malformed(url, String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The directory as an absolute path; it need not exist.
   *
   * @throws SQLException 08001 when the URL names none
   */
  Path path() throws SQLException {
    if (directory.isBlank()) {
      throw malformed(PREFIX, "it names no pond, write " + PREFIX + "<directory>", null);
    } else if (directory.startsWith("http:") || directory.startsWith("https:")) {
      throw malformed(PREFIX + directory, "this driver opens ponds on disk, not on servers", null);
    } else if (directory.startsWith("memory:")) {
      throw malformed(PREFIX + directory, "this driver opens ponds on disk, not in memory", null);
    }
    try {
      Path path =
          directory.startsWith("file:")
              ? fileUri(new URI(directory.replace(" ", "%20")))
              : Path.of(withHome(directory));
      return path.toAbsolutePath().normalize();
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw malformed(PREFIX + directory, String.valueOf(e.getMessage()), e);
    }
  }

  /** {@code file:/absolute}, {@code file:///absolute} or {@code file:relative}. */
  private static Path fileUri(URI uri) throws InvalidPathException {
    return uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri);
  }

  /** Tools that ask for a URL have no shell to do this. */
  private static String withHome(String path) {
    return path.equals("~") || path.startsWith("~/")
        ? System.getProperty("user.home") + path.substring(1)
        : path;
  }

  private static SQLException malformed(String url, String why, @Nullable Throwable cause) {
    return SqlExceptions.of(SqlState.CONNECTION_FAILED, url + ": " + why, cause);
  }
}
