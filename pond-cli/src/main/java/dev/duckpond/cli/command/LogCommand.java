package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tlogfs.CommitRecord;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pond log}. */
@Command(
    name = "log",
    description = "Show the pond's commits, newest first.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond log", "  pond log -n 100"})
public final class LogCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-n", "--number"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many at the most (default: ${DEFAULT-VALUE}).")
  private int number;

  @Override
  public Integer call() throws IOException {
    if (number < 1) {
      throw new ParameterException(spec.commandLine(), "-n must be at least 1, not " + number);
    }
    try (Pond opened = pond.openPond()) {
      TextTable table =
          new TextTable(
              pond.terminal().output(),
              List.of(
                  Column.right("version"),
                  Column.left("time (UTC)"),
                  Column.left("author"),
                  Column.left("message"),
                  Column.left("command")));
      for (CommitRecord commit : opened.history(number)) {
        table.add(
            List.of(
                Long.toString(commit.version()),
                HumanReadable.time(commit.timestamp()),
                commit.author(),
                commit.message(),
                commit.command()));
      }
      table.end();
    }
    return 0;
  }
}
