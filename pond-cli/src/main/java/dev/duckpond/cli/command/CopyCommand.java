package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.format.SourceUrl;
import dev.duckpond.table.FileTables;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import dev.duckpond.transfer.Exported;
import dev.duckpond.transfer.Exporter;
import dev.duckpond.transfer.Imported;
import dev.duckpond.transfer.Importer;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pond copy}. */
@Command(
    name = "copy",
    aliases = "cp",
    description = {
      "Copy host files into the pond, pond files out, or within the pond; the target comes last.",
      "Everything one command copies in, or within, is one commit."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond copy host:///etc/hosts /hosts                          bytes as they are",
      "  pond copy host+table:///data/flights.parquet /flights       Parquet as a table",
      "  pond copy host+series:///data/day1.parquet /temperature     Parquet as a version of a series",
      "  pond copy host+csv:///data/cities.csv /cities               CSV converted to a table",
      "  pond copy 'host+csv+series:///data/20*.csv?timestamp=date' /weather",
      "                                        each file a version of one series, all in one commit",
      "  pond copy /weather host:///tmp/weather.parquet              a pond file out",
      "  pond copy --at 17 /weather host:///tmp/weather-v17.parquet  as it was in an earlier version",
      "  pond copy /weather /backup                                  within the pond",
      "  pond copy -r /sensors /archive                              a directory with all in it",
      "",
      "  A relative host path has no slashes before it: host+csv:data/cities.csv. The time of a",
      "  series is its column timestamp, event_time, time, ts or datetime, or the one you name."
    })
public final class CopyCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Mixin private AtOption at;
  @Spec private CommandSpec spec;

  @Option(
      names = {"-r", "--recursive"},
      description = "Within the pond: copy directories with everything in them.")
  private boolean recursive;

  @Parameters(
      arity = "2..*",
      paramLabel = "SOURCE... TARGET",
      description = "Host files as URLs, and pond paths; sources may be quoted patterns.")
  private List<String> paths;

  @Override
  public Integer call() throws IOException {
    List<String> sources = paths.subList(0, paths.size() - 1);
    String target = paths.get(paths.size() - 1);
    if (at.point().isPresent() && !SourceUrl.isHost(target)) {
      throw new ParameterException(
          spec.commandLine(),
          "--at is for copying out; to bring something back into the pond use restore");
    }
    long fromHost = sources.stream().filter(SourceUrl::isHost).count();
    if (fromHost == sources.size() && !SourceUrl.isHost(target)) {
      copyIn(sources, target);
    } else if (fromHost == 0 && SourceUrl.isHost(target)) {
      copyOut(sources, target);
    } else if (fromHost == 0) {
      copyWithin(sources, target);
    } else {
      throw new ParameterException(
          spec.commandLine(),
          "either all sources or the target are host files (host:///path, host+csv:///path, ...),"
              + " or none are");
    }
    return 0;
  }

  private void copyIn(List<String> sources, String target) throws IOException {
    PrintWriter output = pond.terminal().output();
    try (Pond opened = pond.openPond();
        Transaction transaction = opened.begin(pond.commitInfo(message(sources, target)))) {
      List<Imported> copied =
          new Importer(new FileTables()).copyIn(sources, transaction.root(), target);
      transaction.commit();
      for (Imported file : copied) {
        output.println(
            String.format(
                Locale.ROOT,
                "%s -> %s version %d (%s, %s%s)",
                file.source(),
                file.path(),
                file.version(),
                file.type().text(),
                file.rows().isPresent()
                    ? String.format(Locale.ROOT, "%,d rows, ", file.rows().getAsLong())
                    : "",
                HumanReadable.size(file.bytes())));
      }
    }
  }

  /** The command itself is kept too, so this names files without their folders. */
  private static String message(List<String> sources, String target) {
    String what =
        sources.size() == 1
            ? sources.get(0).replaceFirst("(?s)^.*[:/]", "").replaceFirst("(?s)\\?[a-z_]+=.*$", "")
            : sources.size() + " sources";
    return "copy " + what + " to " + target;
  }

  private void copyWithin(List<String> sources, String target) throws IOException {
    String message = "copy " + String.join(", ", sources) + " to " + target;
    try (Pond opened = pond.openPond();
        Transaction transaction = opened.begin(pond.commitInfo(message))) {
      List<PondCopy.Copied> copied =
          new PondCopy(recursive).copy(transaction.root(), sources, target);
      transaction.commit();
      for (PondCopy.Copied node : copied) {
        pond.terminal().output().println(node.source() + " -> " + node.copy());
      }
    }
  }

  private void copyOut(List<String> sources, String target) throws IOException {
    try (Pond opened = pond.openPond()) {
      List<Exported> copied =
          new Exporter(new FileTables()).copyOut(sources, at.snapshot(opened).root(), target);
      for (Exported file : copied) {
        pond.terminal()
            .output()
            .println(
                file.path()
                    + " -> "
                    + file.target()
                    + " ("
                    + HumanReadable.size(file.bytes())
                    + ")");
      }
    }
  }
}
