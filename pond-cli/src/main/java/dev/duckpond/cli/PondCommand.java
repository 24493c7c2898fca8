package dev.duckpond.cli;

import dev.duckpond.calcite.PondDatabase;
import dev.duckpond.cli.command.CatCommand;
import dev.duckpond.cli.command.CopyCommand;
import dev.duckpond.cli.command.DemoCommand;
import dev.duckpond.cli.command.DescribeCommand;
import dev.duckpond.cli.command.DetectOverlapsCommand;
import dev.duckpond.cli.command.FsckCommand;
import dev.duckpond.cli.command.GcCommand;
import dev.duckpond.cli.command.HistoryCommand;
import dev.duckpond.cli.command.InitCommand;
import dev.duckpond.cli.command.ListCommand;
import dev.duckpond.cli.command.LnCommand;
import dev.duckpond.cli.command.LogCommand;
import dev.duckpond.cli.command.LsCommand;
import dev.duckpond.cli.command.MaintainCommand;
import dev.duckpond.cli.command.MkdirCommand;
import dev.duckpond.cli.command.MvCommand;
import dev.duckpond.cli.command.QueryCommand;
import dev.duckpond.cli.command.RecoverCommand;
import dev.duckpond.cli.command.RestoreCommand;
import dev.duckpond.cli.command.RmCommand;
import dev.duckpond.cli.command.SetTemporalBoundsCommand;
import dev.duckpond.cli.command.ShowCommand;
import dev.duckpond.cli.command.StatusCommand;
import dev.duckpond.cli.command.TouchCommand;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The {@code pond} command: what its subcommands share. */
@Command(
    name = "pond",
    subcommands = {
      InitCommand.class,
      MkdirCommand.class,
      TouchCommand.class,
      CopyCommand.class,
      MvCommand.class,
      LnCommand.class,
      RmCommand.class,
      ListCommand.class,
      LsCommand.class,
      CatCommand.class,
      DescribeCommand.class,
      QueryCommand.class,
      LogCommand.class,
      HistoryCommand.class,
      ShowCommand.class,
      StatusCommand.class,
      RestoreCommand.class,
      SetTemporalBoundsCommand.class,
      DetectOverlapsCommand.class,
      FsckCommand.class,
      RecoverCommand.class,
      MaintainCommand.class,
      GcCommand.class,
      DemoCommand.class
    },
    versionProvider = PondVersion.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "A local-first, transactional filesystem of tables and time series, with SQL.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond init --pond ~/data.pond",
      "  export POND=~/data.pond",
      "  pond copy host+csv:///tmp/weather.csv /weather",
      "  pond query 'SELECT count(*) FROM weather'",
      "  pond COMMAND --help"
    },
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:failed, with the reason on standard error", "2:wrong usage"})
public final class PondCommand implements Runnable {
  private final Terminal terminal;
  private final Optional<String> pondVariable;
  private List<String> arguments = List.of();

  @Spec private CommandSpec spec;

  @Option(
      names = "--pond",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      description = "The pond's directory; by default what the environment variable POND says.")
  private @Nullable Path pondOption;

  @Option(
      names = "--stack-trace",
      scope = ScopeType.INHERIT,
      description = "Show where in the code a failure came from.")
  private boolean stackTrace;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @SuppressWarnings("UnusedVariable") // picocli acts on it
  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  /**
   * @param pondVariable the value of the environment variable {@code POND}
   */
  public PondCommand(Terminal terminal, Optional<String> pondVariable) {
    this.terminal = terminal;
    this.pondVariable = pondVariable.filter(value -> !value.isBlank());
  }

  /**
   * Runs one command line.
   *
   * @return the exit status: 0 done, 1 failed, 2 wrong usage
   */
  public int run(String... commandLine) {
    arguments = List.of(commandLine);
    int status =
        new CommandLine(this)
            .setOut(terminal.output())
            .setErr(terminal.errors())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (failure, command, parsed) -> {
                  terminal.output().flush();
                  return report(failure);
                })
            .execute(commandLine);
    terminal.output().flush();
    if (terminal.output().checkError()) {
      terminal.errors().println("pond: standard output could not be written");
      return status == 0 ? 1 : status;
    }
    return status;
  }

  private int report(Exception failure) {
    terminal.errors().println("pond: " + FailureMessage.of(failure));
    if (stackTrace) {
      failure.printStackTrace(terminal.errors());
    }
    return 1;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }

  public Terminal terminal() {
    return terminal;
  }

  /** The pond's directory: the option's, else the environment variable's. */
  public Path location() {
    return givenLocation()
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "no pond is named: give --pond DIR, or set the environment variable POND"));
  }

  /** As {@link #location}, where the command has another way to name one. */
  public Optional<Path> givenLocation() {
    return pondOption != null ? Optional.of(pondOption) : pondVariable.map(Path::of);
  }

  /** Opens the pond; close it. */
  public Pond openPond() throws IOException {
    return Pond.open(location());
  }

  /** Opens the pond for queries; close it. */
  public PondDatabase openDatabase() throws IOException {
    return PondDatabase.open(location(), Runtime.getRuntime().availableProcessors());
  }

  /** What a commit of this command is to say. */
  public CommitInfo commitInfo(String message) {
    return new CommitInfo(message, "pond " + String.join(" ", arguments));
  }
}
