package dev.duckpond.cli.command;

import dev.duckpond.cli.PondCommand;
import dev.duckpond.cli.output.HumanReadable;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.Pond;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code pond detect-overlaps}. */
@Command(
    name = "detect-overlaps",
    description = {
      "Report versions of a series whose event times overlap: their rows may be there twice.",
      "Ends with status 1 if there are any."
    },
    footerHeading = "%nExamples:%n",
    footer = {"  pond detect-overlaps /weather", "  pond detect-overlaps '/sensors/**'"})
public final class DetectOverlapsCommand implements Callable<Integer> {
  @ParentCommand private PondCommand pond;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Series; of what a quoted pattern matches, only series are looked at.")
  private List<String> paths;

  /** A version whose event times are known. */
  private record Span(long version, EventTimes times) {}

  @Override
  public Integer call() throws IOException {
    try (Pond opened = pond.openPond()) {
      WorkingDirectory root = opened.snapshot().root();
      int series = 0;
      int overlaps = 0;
      for (NodePath path : PondPaths.find(root, paths)) {
        if (root.linkMetadata(path.toString()).type() == EntryType.SERIES) {
          series++;
          overlaps += report(path, spans(root.versions(path.toString())));
        }
      }
      if (series == 0) {
        throw new PondFileException(
            FileSystemFault.NOT_A_TABLE, String.join(", ", paths) + ": is no file:series");
      } else if (overlaps == 0) {
        pond.terminal().output().println("No overlaps.");
      }
      return overlaps == 0 ? 0 : 1;
    }
  }

  private static List<Span> spans(List<FileVersion> versions) {
    List<Span> spans = new ArrayList<>();
    for (FileVersion version : versions) {
      version.eventTimes().ifPresent(times -> spans.add(new Span(version.version(), times)));
    }
    spans.sort(Comparator.comparingLong(span -> span.times().minimum()));
    return spans;
  }

  private int report(NodePath path, List<Span> spans) {
    int overlaps = 0;
    for (int i = 0; i < spans.size(); i++) {
      Span first = spans.get(i);
      for (int j = i + 1; j < spans.size(); j++) {
        Span second = spans.get(j);
        if (second.times().minimum() > first.times().maximum()) {
          break; // So do all that start later.
        }
        overlaps++;
        long end = Math.min(first.times().maximum(), second.times().maximum());
        pond.terminal()
            .output()
            .println(
                path
                    + ": versions "
                    + Math.min(first.version(), second.version())
                    + " and "
                    + Math.max(first.version(), second.version())
                    + " overlap from "
                    + HumanReadable.eventTime(second.times().minimum())
                    + " to "
                    + HumanReadable.eventTime(end));
      }
    }
    return overlaps;
  }
}
