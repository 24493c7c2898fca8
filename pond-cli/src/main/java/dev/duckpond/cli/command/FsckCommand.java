package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tlogfs.check.CheckDepth;
import dev.duckpond.tlogfs.check.CheckReport;
import dev.duckpond.tlogfs.check.CheckReportJson;
import dev.duckpond.tlogfs.check.Finding;
import dev.duckpond.tlogfs.check.PondCheck;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code pond fsck}. */
@Command(
    name = "fsck",
    description = {
      "Check the pond for damage, and say what can be done about it. Nothing is changed.",
      "Looked at are the log, the directory tree, the checksums of all content, the pages of"
          + " tables and series and their event times, and files that nothing refers to."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond fsck", "  pond fsck --quick", "  pond fsck --json | jq .findings"},
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      "0:the pond is sound",
      "1:something is lost or wrong, or there is no pond",
      "2:wrong usage"
    })
public final class FsckCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(names = "--quick", description = "Only what metadata tells: no content is read.")
  private boolean quick;

  @Option(names = "--json", description = "Write the findings as a JSON object.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter output = pond.terminal().output();
    StepProgress progress = new StepProgress(pond.terminal().errors());
    CheckReport report =
        PondCheck.run(pond.location(), quick ? CheckDepth.QUICK : CheckDepth.FULL, progress::at);
    if (json) {
      output.println(CheckReportJson.write(report));
    } else {
      print(report, output);
    }
    return report.isClean() ? 0 : 1;
  }

  private static void print(CheckReport report, PrintWriter output) {
    if (!report.findings().isEmpty()) {
      TextTable table =
          new TextTable(
              output,
              List.of(
                  Column.left("severity"),
                  Column.left("object"),
                  Column.left("problem"),
                  Column.left("what to do")));
      for (Finding finding : report.findings()) {
        table.add(
            List.of(
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.object(),
                finding.problem(),
                finding.advice()));
      }
      table.end();
    }
    output.println(
        (report.isClean() ? "The pond is sound" : "The pond is damaged")
            + ": "
            + count(report.commits(), "commit")
            + ", "
            + count(report.dataFiles(), "data file")
            + ", "
            + count(report.nodes(), "node")
            + (report.depth() == CheckDepth.FULL
                ? ", content of " + count(report.contents(), "row") + " read"
                : ", content not read"));
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
