package dev.duckpond.calcite;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Statements in a resource, one a paragraph. */
final class Statements {
  private Statements() {}

  static List<String> load(String resource) {
    try (InputStream input =
        Objects.requireNonNull(Statements.class.getResourceAsStream(resource), resource)) {
      String text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\\n\\s*\\n"))
          .map(String::strip)
          .filter(statement -> !statement.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
