package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.GlobMatch;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond list}. */
@Command(
    name = "list",
    description = "List the nodes whose path matches a pattern.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond list",
      "  pond list '/sensors/*/*.series'",
      "  pond list '/**/temp*'",
      "  pond list --at 2024-05-01 /sensors/*",
      "",
      "  Quote the pattern, or the shell expands it. * ? [a-z] {a,b} match within a name,",
      "  ** matches any number of directories."
    })
public final class ListCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;

  @Parameters(
      index = "0",
      paramLabel = "GLOB",
      defaultValue = "/**",
      description = "The pattern (default: everything).")
  private String pattern;

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      WorkingDirectory root = at.snapshot(opened).root();
      List<GlobMatch> matches = root.glob(pattern);
      if (matches.isEmpty()) {
        pond.terminal().errors().println("Nothing matches " + pattern);
        return 0;
      }
      NodeListing listing = new NodeListing(pond.terminal().output(), root);
      for (GlobMatch match : matches) {
        listing.add(match.metadata(), match.metadata().path().toString());
      }
      listing.end();
    }
    return 0;
  }
}
