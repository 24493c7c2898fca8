package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.ProgressLines;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.maintenance.CompactionReport;
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

/** {@code pond maintain}. */
@Command(
    name = "maintain",
    description = {
      "Make the pond faster to open, and delete what interrupted commits have left.",
      "Joins the small data files of each directory, deletes data, temporary and staging files that",
      "nothing refers to, and writes a checkpoint. Others may read and write meanwhile; every",
      "version stays readable."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond maintain", "  pond maintain --grace 1d"})
public final class MaintainCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(
      names = "--grace",
      paramLabel = "PERIOD",
      defaultValue = "7d",
      converter = GracePeriod.class,
      description = {
        "Leave files younger than this, which transactions under way may need: minutes, hours or",
        "days, as 30m, 12h or 7d (default: ${DEFAULT-VALUE})."
      })
  private Duration grace;

  @Override
  public Integer call() throws IOException {
    Progress progress = new ProgressLines(pond.terminal());
    try (Pond opened = pond.openPond()) {
      Maintenance maintenance = opened.maintenance();
      CompactionReport compaction = maintenance.compact(progress);
      List<FreedFile> swept = maintenance.sweep(grace, progress);
      boolean checkpoint = maintenance.checkpoint();
      TextTable table =
          new TextTable(
              pond.terminal().output(), List.of(Column.left("step"), Column.left("result")));
      table.add(List.of("compact", describe(compaction)));
      table.add(List.of("sweep", describe(swept)));
      table.add(List.of("checkpoint", checkpoint ? "written" : "there is one already"));
      table.end();
    }
    return 0;
  }

  private static String describe(CompactionReport report) {
    String skipped =
        report.skipped() == 0 ? "" : ", " + report.skipped() + " left to another process";
    return report.filesBefore() + " data files before, " + report.filesAfter() + " after" + skipped;
  }

  private static String describe(List<FreedFile> swept) {
    long bytes = swept.stream().mapToLong(FreedFile::size).sum();
    return swept.size() + " files deleted, " + HumanReadable.size(bytes) + " freed";
  }
}
