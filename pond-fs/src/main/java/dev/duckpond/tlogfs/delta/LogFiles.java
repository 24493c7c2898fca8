package dev.duckpond.tlogfs.delta;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The files of a Delta log, one by one. Nothing is cached. Thread-safe. */
public final class LogFiles {
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint\\..*parquet");

  private final Path directory;
  private final LogEntryReader entries;

  /**
   * @param table the directory of the table
   */
  public LogFiles(Path table, String partitionColumn) {
    this.directory = table.resolve("_delta_log");
    this.entries = new LogEntryReader(directory, partitionColumn);
  }

  public Path directory() {
    return directory;
  }

  /** The file that says which checkpoint is the newest; it may be missing. */
  public Path lastCheckpoint() {
    return directory.resolve("_last_checkpoint");
  }

  /** The file of a commit, whether it exists or not. */
  public Path commit(long version) {
    return entries.file(version);
  }

  /** The versions there are commits of, in order. */
  public List<Long> commits() throws IOException {
    return versions(COMMIT);
  }

  /** The versions there are checkpoints of, in order. */
  public List<Long> checkpoints() throws IOException {
    return versions(CHECKPOINT);
  }

  private List<Long> versions(Pattern pattern) throws IOException {
    TreeSet<Long> versions = new TreeSet<>();
    for (Path file : all()) {
      Matcher matcher = pattern.matcher(file.getFileName().toString());
      if (matcher.matches()) {
        versions.add(Long.parseLong(matcher.group(1)));
      }
    }
    return new ArrayList<>(versions);
  }

  /** All files of the log whose names begin with a version, by name. */
  public List<Path> of(long version) throws IOException {
    String prefix = String.format("%020d.", version);
    return all().stream().filter(file -> file.getFileName().toString().startsWith(prefix)).toList();
  }

  private List<Path> all() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    }
  }

  /**
   * A commit that has a file.
   *
   * @throws DeltaLogException when it is damaged; names the file
   */
  public LogEntry read(long version) throws IOException {
    return entries
        .read(version)
        .orElseThrow(() -> new DeltaLogException(commit(version) + ": is missing"));
  }
}
