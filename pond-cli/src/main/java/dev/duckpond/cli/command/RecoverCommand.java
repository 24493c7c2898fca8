package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tlogfs.check.PondRecovery;
import dev.duckpond.tlogfs.check.PondRecovery.Recovered;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code pond recover}. */
@Command(
    name = "recover",
    description = {
      "Make a pond openable again whose newest commit was not written completely, as after a power"
          + " failure of a disk that loses what it has promised to keep.",
      "The damaged commits at the end of the log are moved into _recovered in the pond's directory;"
          + " the pond is then what it was before them. A sound log is left alone."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond recover", "  pond recover && pond fsck"})
public final class RecoverCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Override
  public Integer call() throws IOException {
    Recovered recovered = PondRecovery.run(pond.location());
    PrintWriter output = pond.terminal().output();
    recovered.problems().forEach(output::println);
    recovered.moved().forEach(file -> output.println("moved to " + file));
    output.println("The pond is at version " + recovered.version() + " now; see 'pond log'.");
    return 0;
  }
}
