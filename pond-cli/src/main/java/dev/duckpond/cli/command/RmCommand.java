package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond rm}. */
@Command(
    name = "rm",
    description = {
      "Remove files, symlinks, and with -r directories, all in one commit.",
      "Earlier versions of the pond still have them: see history, restore."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond rm /notes.txt", "  pond rm -r /sensors/2019", "  pond rm '/tmp/*.csv'"})
public final class RmCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Option(
      names = {"-r", "--recursive"},
      description = "Remove directories with everything in them.")
  private boolean recursive;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "What to remove; may be quoted patterns.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond();
        Transaction transaction =
            opened.begin(pond.commitInfo("remove " + String.join(", ", paths)))) {
      WorkingDirectory root = transaction.root();
      List<NodePath> removed = new ArrayList<>();
      for (NodePath path : PondPaths.find(root, paths)) {
        if (removed.stream().noneMatch(path::startsWith)) {
          remove(root, path);
          removed.add(path);
        }
      }
      transaction.commit();
    }
    return 0;
  }

  private void remove(WorkingDirectory root, NodePath path) throws IOException {
    String text = path.toString();
    if (!recursive && root.linkMetadata(text).type() == EntryType.DIRECTORY) {
      throw new PondFileException(
          FileSystemFault.IS_A_DIRECTORY, text + ": is a directory; give -r to remove it");
    }
    root.remove(text, recursive);
  }
}
