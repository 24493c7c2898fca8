package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond mv}. */
@Command(
    name = "mv",
    description = {
      "Rename a node, or move nodes into a directory, all in one commit.",
      "What is moved keeps its identity and versions. Nothing is ever replaced."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond mv /wether /weather",
      "  pond mv /a.series /b.series /sensors",
      "  pond mv '/2019*' /archive"
    })
public final class MvCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(
      arity = "2..*",
      paramLabel = "SOURCE... TARGET",
      description = "What to move, and the new path or a directory; sources may be patterns.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    List<String> sources = paths.subList(0, paths.size() - 1);
    String target = paths.get(paths.size() - 1);
    String message = "move " + String.join(", ", sources) + " to " + target;
    try (Pond opened = pond.openPond();
        Transaction transaction = opened.begin(pond.commitInfo(message))) {
      WorkingDirectory root = transaction.root();
      Set<NodePath> moved = PondPaths.find(root, sources);
      for (NodePath path : moved) {
        root.rename(
            path.toString(), PondPaths.destination(root, target, path.name(), moved.size() > 1));
      }
      transaction.commit();
    }
    return 0;
  }
}
