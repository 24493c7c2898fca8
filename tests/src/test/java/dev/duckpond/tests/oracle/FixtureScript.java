package dev.duckpond.tests.oracle;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** SQL statements of a resource: each ends with a semicolon at the end of a line. */
final class FixtureScript {
  private static final String COMMENT = "--";

  private FixtureScript() {}

  /**
   * The statements without their semicolons; comments between them are left out.
   *
   * @param resource a file beside this class
   */
  static List<String> statements(String resource) {
    List<String> statements = new ArrayList<>();
    StringBuilder statement = new StringBuilder();
    for (String line : text(resource).split("\n", -1)) {
      if (statement.isEmpty() && (line.startsWith(COMMENT) || line.isBlank())) {
        continue;
      }
      if (line.endsWith(";")) {
        statements.add(statement.append(line, 0, line.length() - 1).toString());
        statement.setLength(0);
      } else {
        statement.append(line).append('\n');
      }
    }
    if (!statement.toString().isBlank()) {
      throw new IllegalStateException(resource + ": no semicolon after " + statement);
    }
    return statements;
  }

  private static String text(String resource) {
    try (InputStream input =
        Objects.requireNonNull(FixtureScript.class.getResourceAsStream(resource), resource)) {
      return new String(input.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
