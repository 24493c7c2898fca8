package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tlogfs.PointInTime;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Snapshot;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond restore}. */
@Command(
    name = "restore",
    description = {
      "Make a file or directory, or the whole pond, as it was at an earlier version or time.",
      "That is a new commit: nothing is erased, and it can be undone the same way."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond restore --to 17 /weather",
      "  pond restore --to 2024-05-01T12:00 /sensors",
      "  pond restore --to 17"
    })
public final class RestoreCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "VERSION|TIME",
      converter = PointInTimeConverter.class,
      description = "A version of the pond, or a time in UTC; see log.")
  private PointInTime point;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      defaultValue = "/",
      description = "What to restore, which existed then (default: everything).")
  private String path;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      Snapshot past = opened.snapshot(point);
      String message = "restore " + path + " to version " + past.version();
      try (Transaction transaction = opened.begin(pond.commitInfo(message))) {
        int changes = transaction.restore(past, path);
        long version = transaction.commit();
        pond.terminal()
            .output()
            .println(
                changes == 0
                    ? path + " is as it was in version " + past.version()
                    : String.format(
                        Locale.ROOT,
                        "%s is as it was in version %d (%,d %s changed, version %d)",
                        path,
                        past.version(),
                        changes,
                        changes == 1 ? "node" : "nodes",
                        version));
      }
    }
    return 0;
  }
}
