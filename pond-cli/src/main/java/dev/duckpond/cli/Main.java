package dev.duckpond.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Starts the {@code pond} command. The launcher says by the system property {@code
 * pond.interactive} whether standard output is a terminal, which Java cannot tell.
 */
public final class Main {
  private Main() {}

  /** Runs the command and exits with its status: 0 done, 1 failed, 2 wrong usage. */
  public static void main(String[] arguments) {
    Terminal terminal =
        new Terminal(
            System.out,
            new PrintWriter(System.out, false, StandardCharsets.UTF_8),
            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
            System.in,
            Boolean.getBoolean("pond.interactive"));
    int status =
        new PondCommand(terminal, Optional.ofNullable(System.getenv("POND"))).run(arguments);
    System.exit(status);
  }
}
