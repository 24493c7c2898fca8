package dev.duckpond.cli.command;

import dev.duckpond.tlogfs.PointInTime;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Snapshot;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Lets a command look at an earlier state of the pond. */
final class AtOption {
  @Option(
      names = "--at",
      paramLabel = "VERSION|TIME",
      converter = PointInTimeConverter.class,
      description =
          "The pond as it was at a version (17), or at a time in UTC (2024-05-01,"
              + " 2024-05-01T12:30:05); see log.")
  private @Nullable PointInTime point;

  Optional<PointInTime> point() {
    return Optional.ofNullable(point);
  }

  /** What the command is to look at: the newest version if nothing else was asked for. */
  Snapshot snapshot(Pond pond) throws IOException {
    return point == null ? pond.snapshot() : pond.snapshot(point);
  }
}
