package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond init}. */
@Command(
    name = "init",
    description = "Make an empty pond.",
    footerHeading = "%nExamples:%n",
    footer = {"  pond init ~/data.pond", "  POND=~/data.pond pond init"})
public final class InitCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where; must be empty or not exist. By default --pond, else POND.")
  private @Nullable Path directory;

  @Override
  public Integer call() throws IOException {
    Path location = directory != null ? directory : pond.location();
    try (Pond created = Pond.create(location)) {
      pond.terminal().output().println("Made an empty pond in " + created.directory());
      if (pond.givenLocation().isEmpty()) {
        pond.terminal()
            .output()
            .println("To work with it: export POND=" + quoted(created.directory()));
      }
    }
    return 0;
  }

  private static String quoted(Path path) {
    String text = path.toAbsolutePath().toString();
    return text.matches("[A-Za-z0-9_./+@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
