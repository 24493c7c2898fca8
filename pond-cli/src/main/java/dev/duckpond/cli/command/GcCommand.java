package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.ProgressLines;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.maintenance.FreedFile;
import dev.duckpond.tlogfs.maintenance.Maintenance;
import dev.duckpond.tlogfs.maintenance.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code pond gc}. */
@Command(
    name = "gc",
    description = {
      "Delete large files that no version of the pond refers to, and list them.",
      "Others may read and write meanwhile."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond gc --dry-run       list what would be deleted",
      "  pond gc",
      "  pond gc --grace 1d"
    })
public final class GcCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(
      names = "--grace",
      paramLabel = "PERIOD",
      defaultValue = "7d",
      converter = GracePeriod.class,
      description = {
        "Leave files written or used by a commit more recently than this: minutes, hours or days,",
        "as 30m, 12h or 7d (default: ${DEFAULT-VALUE})."
      })
  private Duration grace;

  @Option(names = "--dry-run", description = "Only list what would be deleted.")
  private boolean dryRun;

  @Override
  public Integer call() throws IOException {
    Progress progress = new ProgressLines(pond.terminal());
    List<FreedFile> files;
    try (Pond opened = pond.openPond()) {
      Maintenance maintenance = opened.maintenance();
      files =
          dryRun
              ? maintenance.findUnusedLargeFiles(grace, progress)
              : maintenance.collectLargeFiles(grace, progress);
    }
    if (!files.isEmpty()) {
      list(files);
    }
    long bytes = files.stream().mapToLong(FreedFile::size).sum();
    pond.terminal()
        .output()
        .println(
            files.size()
                + (dryRun ? " files to delete, " : " files deleted, ")
                + HumanReadable.size(bytes)
                + (dryRun ? " to free" : " freed"));
    return 0;
  }

  private void list(List<FreedFile> files) {
    TextTable table =
        new TextTable(
            pond.terminal().output(),
            List.of(Column.left("file"), Column.right("size"), Column.left("last used (UTC)")));
    for (FreedFile file : files) {
      table.add(
          List.of(
              file.path(),
              HumanReadable.size(file.size()),
              HumanReadable.time(file.lastModified())));
    }
    table.end();
  }
}
