package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond mkdir}. */
@Command(
    name = "mkdir",
    description = "Make directories, all in one commit.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond mkdir /sensors", "  pond mkdir -p /sensors/dock/2024"})
public final class MkdirCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(
      names = {"-p", "--parents"},
      description = "Make missing directories above too; no error if it exists.")
  private boolean parents;

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Directories to make.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond();
        Transaction transaction =
            opened.begin(pond.commitInfo("make directory " + String.join(", ", paths)))) {
      for (String path : paths) {
        if (parents) {
          transaction.root().createDirectories(path);
        } else {
          transaction.root().createDirectory(path);
        }
      }
      transaction.commit();
    }
    return 0;
  }
}
