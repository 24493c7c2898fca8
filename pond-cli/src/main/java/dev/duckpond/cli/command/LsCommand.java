package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond ls}. */
@Command(
    name = "ls",
    description = "List a directory.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond ls", "  pond ls -l /sensors", "  pond ls --at 17"})
public final class LsCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;

  @Option(names = "-l", description = "Long form: type, version, size, time, name.")
  private boolean longForm;

  @Parameters(
      index = "0",
      paramLabel = "PATH",
      defaultValue = "/",
      description = "A directory or file (default: ${DEFAULT-VALUE}).")
  private String path;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      WorkingDirectory root = at.snapshot(opened).root();
      boolean isDirectory = root.metadata(path).type() == EntryType.DIRECTORY;
      List<Metadata> nodes = isDirectory ? root.list(path) : List.of(root.linkMetadata(path));
      NodeListing listing = new NodeListing(pond.terminal().output(), root);
      for (Metadata node : nodes) {
        String name = isDirectory ? node.path().name() : path;
        if (longForm) {
          listing.add(node, name);
        } else {
          String mark = node.type() == EntryType.DIRECTORY ? "/" : "";
          pond.terminal().output().println(name + mark);
        }
      }
      if (longForm && !nodes.isEmpty()) {
        listing.end();
      }
    }
    return 0;
  }
}
