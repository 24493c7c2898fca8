package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.jdbc.error.SqlState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class SqlStateDocumentationTest {
  static Stream<String> states() {
    return Stream.concat(
            Arrays.stream(ErrorCode.values()).map(ErrorCode::sqlState),
            Arrays.stream(SqlState.values()).map(SqlState::code))
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("states")
  void everySqlStateIsInTheTableOfTheDocuments(String state) throws IOException {
    String document = Files.readString(Repository.root().resolve("docs/jdbc.md"));
    assertTrue(
        document.lines().anyMatch(line -> line.startsWith("|") && line.contains(state)), state);
  }
}
