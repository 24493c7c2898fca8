package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tlogfs.CommitRecord;
import dev.duckpond.tlogfs.NodeRecord;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond history}. */
@Command(
    name = "history",
    description = "Show the versions of a node, and the commit that made each, oldest first.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond history /weather", "  pond history --at 17 /removed.txt"})
public final class HistoryCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;

  @Parameters(index = "0", paramLabel = "PATH", description = "The node.")
  private String path;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      TextTable table =
          new TextTable(
              pond.terminal().output(),
              List.of(
                  Column.right("version"),
                  Column.right("size"),
                  Column.right("commit"),
                  Column.left("committed (UTC)"),
                  Column.left("author"),
                  Column.left("message")));
      for (NodeRecord record : at.snapshot(opened).records(path)) {
        Optional<CommitRecord> commit = opened.commit(record.commit());
        table.add(
            List.of(
                Long.toString(record.version().version()),
                HumanReadable.size(record.version().size()),
                Long.toString(record.commit()),
                commit.map(c -> HumanReadable.time(c.timestamp())).orElse("?"),
                commit.map(CommitRecord::author).orElse("?"),
                commit.map(CommitRecord::message).orElse("(no longer in the log)")));
      }
      table.end();
    }
    return 0;
  }
}
