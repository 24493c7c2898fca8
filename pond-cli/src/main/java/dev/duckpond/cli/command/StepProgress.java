package dev.duckpond.cli.command;

import java.io.PrintWriter;

/** Prints how far something long is, one line every few seconds; nothing for what is short. */
final class StepProgress {
  private static final long NANOS_BETWEEN_LINES = 2_000_000_000L;

  private final PrintWriter errors;
  private long printed = System.nanoTime();

  StepProgress(PrintWriter errors) {
    this.errors = errors;
  }

  void at(String step, long done, long total) {
    long now = System.nanoTime();
    if (now - printed >= NANOS_BETWEEN_LINES) {
      printed = now;
      errors.println(step + ": " + done + " of " + total);
    }
  }
}
