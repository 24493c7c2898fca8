package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.tinyfs.TemporalBounds;
import dev.duckpond.tlogfs.PointInTime;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code pond set-temporal-bounds}. */
@Command(
    name = "set-temporal-bounds",
    description = {
      "Show only the rows of a series whose event times are within bounds, in every query.",
      "Nothing is removed. The bounds replace those set before, and hold for versions to come."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  pond set-temporal-bounds /weather --min 2013-01-01 --max 2014-12-31T23:59:59",
      "  pond set-temporal-bounds /weather --clear"
    })
public final class SetTemporalBoundsCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;
  @Spec private CommandSpec spec;

  @Option(
      names = "--min",
      paramLabel = "TIME",
      description = "The first event time shown, in UTC: 2013-01-01, 2013-01-01T12:00:00.")
  private @Nullable String minimum;

  @Option(names = "--max", paramLabel = "TIME", description = "The last event time shown.")
  private @Nullable String maximum;

  @Option(names = "--clear", description = "Remove the bounds: show everything again.")
  private boolean clear;

  @Parameters(index = "0", paramLabel = "PATH", description = "The series.")
  private String path;

  @Override
  public Integer call() throws IOException {
    if (clear == (minimum != null || maximum != null)) {
      throw new ParameterException(
          spec.commandLine(), "give --min, --max or both, or else --clear");
    }
    TemporalBounds bounds = bounds();
    String message = (clear ? "clear" : "set") + " temporal bounds of " + path;
    try (Pond opened = pond.openPond();
        Transaction transaction = opened.begin(pond.commitInfo(message))) {
      transaction.root().setTemporalBounds(path, bounds);
      transaction.commit();
    }
    return 0;
  }

  private TemporalBounds bounds() {
    try {
      return new TemporalBounds(micros(minimum), micros(maximum));
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), wrong.getMessage(), wrong);
    }
  }

  private static OptionalLong micros(@Nullable String time) {
    return time == null
        ? OptionalLong.empty()
        : OptionalLong.of(ChronoUnit.MICROS.between(Instant.EPOCH, PointInTime.parseTime(time)));
  }
}
