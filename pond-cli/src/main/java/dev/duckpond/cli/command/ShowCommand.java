package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.cli.output.TextTable;
import dev.duckpond.cli.output.TextTable.Column;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tlogfs.CommitRecord;
import dev.duckpond.tlogfs.NodeChange;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond show}. */
@Command(
    name = "show",
    description = "Show what a commit changed.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond show 17"})
public final class ShowCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(index = "0", paramLabel = "VERSION", description = "The commit, see log.")
  private long version;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      List<NodeChange> changes = opened.changes(version);
      PrintWriter output = pond.terminal().output();
      Optional<CommitRecord> commit = opened.commit(version);
      commit.ifPresent(record -> describe(record, output));
      if (changes.isEmpty()) {
        output.println("No file or directory was changed.");
        return 0;
      }
      TextTable table =
          new TextTable(
              output,
              List.of(
                  Column.left("change"),
                  Column.left("type"),
                  Column.right("version"),
                  Column.right("size"),
                  Column.left("path")));
      for (NodeChange change : changes) {
        boolean directory = change.type() == EntryType.DIRECTORY;
        table.add(
            List.of(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.type().text(),
                directory ? "" : Long.toString(change.version()),
                directory ? "" : HumanReadable.size(change.size()),
                change.before().map(before -> before + " -> ").orElse("") + change.path()));
      }
      table.end();
    }
    return 0;
  }

  private static void describe(CommitRecord commit, PrintWriter output) {
    output.println("version " + commit.version());
    output.println("time    " + HumanReadable.time(commit.timestamp()) + " UTC");
    output.println("author  " + commit.author());
    output.println("message " + commit.message());
    if (!commit.command().isEmpty()) {
      output.println("command " + commit.command());
    }
    output.println();
  }
}
