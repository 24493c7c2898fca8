package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.PondStatus;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code pond status}. */
@Command(
    name = "status",
    description = "Show the pond in numbers: its version, what is in it, and how it is stored.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond status"})
public final class StatusCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      PondStatus status = opened.status();
      print("pond", opened.directory().toString());
      print(
          "version",
          status.commit().version()
              + ", committed "
              + HumanReadable.time(status.commit().timestamp())
              + " UTC: "
              + status.commit().message());
      for (EntryType type : EntryType.values()) {
        print(type.text(), count(status.nodes().getOrDefault(type, 0L)));
      }
      print("content", HumanReadable.size(status.contentBytes()) + " in newest versions");
      print("data files", stored(status.dataFiles(), status.dataFileBytes()));
      print("large files", stored(status.largeFiles(), status.largeFileBytes()));
      print(
          "last checkpoint",
          status.lastCheckpoint().isPresent()
              ? "version " + status.lastCheckpoint().getAsLong()
              : "none yet");
    }
    return 0;
  }

  private void print(String name, String value) {
    PrintWriter output = pond.terminal().output();
    output.println(String.format(Locale.ROOT, "%-16s %s", name, value));
  }

  private static String stored(long files, long bytes) {
    return count(files) + ", " + HumanReadable.size(bytes);
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
