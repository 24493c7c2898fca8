package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond touch}. */
@Command(
    name = "touch",
    description = {
      "Make empty files, all in one commit.",
      "What exists is left as it is: the time of a version is when it was written."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond touch /notes.txt"})
public final class TouchCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files to make.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond();
        Transaction transaction =
            opened.begin(pond.commitInfo("make empty file " + String.join(", ", paths)))) {
      WorkingDirectory root = transaction.root();
      for (String path : paths) {
        if (!root.exists(path)) {
          try (VersionWriter writer = root.create(path, EntryType.DATA)) {
            writer.complete();
          }
        }
      }
      transaction.commit();
    }
    return 0;
  }
}
