package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond ln}. */
@Command(
    name = "ln",
    description = {
      "Make a symlink, in one commit.",
      "The target is kept as it is written, relative to the link's directory, and need not exist."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond ln -s /weather /sensors/weather", "  pond ln -s ../2024 /archive/latest"})
public final class LnCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @SuppressWarnings("UnusedVariable") // there is no other kind of link: picocli demands it
  @Option(
      names = {"-s", "--symbolic"},
      required = true,
      description = "A symlink; a pond has no other links.")
  private boolean symbolic;

  @Parameters(index = "0", paramLabel = "TARGET", description = "What the link points to.")
  private String target;

  @Parameters(index = "1", paramLabel = "LINK", description = "The link, or a directory for it.")
  private String link;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond();
        Transaction transaction = opened.begin(pond.commitInfo("link " + link + " to " + target))) {
      WorkingDirectory root = transaction.root();
      root.createSymlink(PondPaths.destination(root, link, lastName(target), false), target);
      transaction.commit();
    }
    return 0;
  }

  private static String lastName(String path) {
    String trimmed = path.replaceFirst("/+$", "");
    return trimmed.substring(trimmed.lastIndexOf('/') + 1);
  }
}
