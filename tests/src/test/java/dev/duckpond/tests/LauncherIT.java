package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code bin/pond} as it is typed, in a process of its own. */
final class LauncherIT {
  @TempDir Path directory;

  static Stream<Path> javaHomes() throws IOException {
    return InstalledJava.homes().stream();
  }

  private record Finished(int status, String output, String errors) {}

  private Finished run(Path javaHome, Path workingDirectory, List<String> command)
      throws IOException, InterruptedException {
    Path output = directory.resolve("output");
    Path errors = directory.resolve("errors");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(workingDirectory.toFile())
            .redirectOutput(output.toFile())
            .redirectError(errors.toFile());
    builder.environment().put("JAVA_HOME", javaHome.toString());
    builder.environment().put("POND", directory.resolve("a pond").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), () -> command + " does not end");
    return new Finished(
        process.exitValue(),
        Files.readString(output, StandardCharsets.UTF_8),
        Files.readString(errors, StandardCharsets.UTF_8));
  }

  private Finished pond(Path javaHome, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Repository.root().resolve("bin/pond").toString());
    command.addAll(List.of(arguments));
    return run(javaHome, directory, command);
  }

  @ParameterizedTest
  @MethodSource("javaHomes")
  void aPondIsMadeFilledAndQueriedFromAnyDirectory(Path javaHome) throws Exception {
    assertEquals(0, pond(javaHome, "init").status());
    Files.copy(Repository.demoData("cities.csv"), directory.resolve("the cities.csv"));
    Finished copied = pond(javaHome, "copy", "host+csv:the cities.csv", "/cities");
    assertEquals(0, copied.status(), copied.errors());
    Finished rows =
        pond(javaHome, "query", "--format", "csv", "SELECT location FROM cities ORDER BY 1");
    assertEquals(0, rows.status(), rows.errors());
    assertEquals(
        List.of("location", "New York", "Seattle"), rows.output().lines().toList(), rows.errors());
  }

  @ParameterizedTest
  @MethodSource("javaHomes")
  void nothingIsOnStandardErrorWhenAllIsWell(Path javaHome) throws Exception {
    // The first run may prepare a fast start, and says so.
    pond(javaHome, "--version");
    Finished made = pond(javaHome, "init");
    assertEquals(new Finished(0, made.output(), ""), made);
  }

  @Test
  void theLauncherIsFoundThroughASymlink() throws Exception {
    Path link = directory.resolve("pond-link");
    Files.createSymbolicLink(link, Repository.root().resolve("bin/pond"));
    Path home = Path.of(System.getProperty("java.home"));
    Finished version = run(home, directory, List.of(link.toString(), "--version"));
    assertEquals(0, version.status(), version.errors());
    assertTrue(version.output().startsWith("pond "), version.output());
  }

  @Test
  void theExitStatusTellsFailureFromWrongUsage() throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    assertEquals(1, pond(home, "list").status());
    assertEquals(2, pond(home, "lst").status());
  }
}
