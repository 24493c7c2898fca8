package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.Terminal;
import dev.duckpond.cli.demo.DemoData;
import dev.duckpond.cli.demo.JdbcTour;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond demo}: the commands and the driver at work on real data. */
@Command(
    name = "demo",
    description = {
      "Make a pond, load real data, query it through jdbc:pond: and show results, plans, versions.",
      "Every step is a command you can type yourself."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond demo", "  pond demo ~/demo.pond"})
public final class DemoCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "DIR",
      description = "Where to make the pond (default: a new temporary directory).")
  private @Nullable Path directory;

  @Override
  public Integer call() throws IOException, SQLException {
    Path location =
        directory != null
            ? directory
            : Files.createTempDirectory("pond-demo-").resolve("demo.pond");
    PrintWriter output = pond.terminal().output();
    try (DemoData data = DemoData.unpack()) {
      Path weather = data.directory();
      say(output, "A pond is a directory. Make one:");
      run(location, "init", location.toString());
      say(
          output,
          "Copy three years of daily weather in, one after another: each becomes a version");
      say(output, "of one time series. Columns and their types are found from the data.");
      for (int year = 2012; year <= 2014; year++) {
        run(
            location,
            "copy",
            "host+csv+series://" + weather.resolve("weather-" + year + ".csv") + "?timestamp=date",
            "/weather");
      }
      say(output, "A table, and the fourth year; each copy is one atomic, durable commit:");
      run(location, "copy", "host+csv://" + weather.resolve("cities.csv"), "/cities");
      run(
          location,
          "copy",
          "host+csv+series://" + weather.resolve("weather-2015.csv") + "?timestamp=date",
          "/weather");
      run(location, "list");
      run(location, "describe", "/weather");
    }
    JdbcTour.take(location, output);
    run(location, "log");
    say(output, "The pond stays where it is. Look around:");
    output.println("  export POND=" + location);
    output.println("  bin/pond query 'SELECT weather, count(*) FROM weather GROUP BY weather'");
    return 0;
  }

  private static void say(PrintWriter output, String text) {
    output.println("# " + text);
  }

  /** Runs a command as if it had been typed, and stops the demonstration if it fails. */
  private void run(Path location, String... arguments) throws IOException {
    Terminal terminal = pond.terminal();
    List<String> shown = new ArrayList<>();
    for (String argument : arguments) {
      shown.add(argument.matches("[A-Za-z0-9_./+:=-]+") ? argument : "'" + argument + "'");
    }
    terminal.output().println("$ pond " + String.join(" ", shown));
    int status = new PondCommand(terminal, Optional.of(location.toString())).run(arguments);
    if (status != 0) {
      throw new IOException("pond " + String.join(" ", shown) + " ended with status " + status);
    }
    terminal.output().println();
  }
}
