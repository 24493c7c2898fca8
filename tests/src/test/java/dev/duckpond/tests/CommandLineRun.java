package dev.duckpond.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One run of the {@code pond} command in this process.
 *
 * @param status the exit status
 * @param output what it wrote to standard output
 * @param errors what it wrote to standard error
 */
public record CommandLineRun(int status, String output, String errors) {
  /** Runs the command on a pond, without input. */
  public static CommandLineRun pond(Path pond, String... arguments) {
    return pondWithInput(pond, "", arguments);
  }

  /** Runs the command on a pond with this standard input. */
  public static CommandLineRun pondWithInput(Path pond, String input, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    StringWriter errors = new StringWriter();
    Terminal terminal =
        new Terminal(
            bytes,
            new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8)),
            new PrintWriter(errors, true),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            false);
    int status = new PondCommand(terminal, Optional.of(pond.toString())).run(arguments);
    return new CommandLineRun(status, bytes.toString(StandardCharsets.UTF_8), errors.toString());
  }

  /** This run, once it is sure that it succeeded. */
  public CommandLineRun succeeded() {
    assertEquals(0, status, () -> "exit status; standard error was: " + errors);
    return this;
  }
}
