package dev.duckpond.cli.output;

import dev.duckpond.cli.Terminal;
import dev.duckpond.tlogfs.maintenance.Progress;
import java.util.concurrent.TimeUnit;

/** Shows on standard error how far long work is, a line every other second, to people only. */
public final class ProgressLines implements Progress {
  private static final long INTERVAL = TimeUnit.SECONDS.toNanos(2);

  private final Terminal terminal;
  private long lastShown = System.nanoTime();

  public ProgressLines(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public void report(String step, long done, long total) {
    long now = System.nanoTime();
    if (terminal.interactive() && now - lastShown >= INTERVAL) {
      lastShown = now;
      terminal.errors().println(step + ": " + done + " of " + total);
    }
  }
}
