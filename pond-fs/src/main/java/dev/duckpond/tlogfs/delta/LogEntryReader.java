package dev.duckpond.tlogfs.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads single commits of a Delta log. */
final class LogEntryReader {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Path logDirectory;
  private final String partitionColumn;

  LogEntryReader(Path logDirectory, String partitionColumn) {
    this.logDirectory = logDirectory;
    this.partitionColumn = partitionColumn;
  }

  Path file(long version) {
    return logDirectory.resolve(String.format("%020d.json", version));
  }

  /** The newest commit's version, from the names of the files alone. */
  Optional<Long> newestVersion() throws IOException {
    try (Stream<Path> files = Files.list(logDirectory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("\\d{20}\\.json"))
          .map(name -> Long.parseLong(name.substring(0, 20)))
          .max(Long::compare);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** What {@code _last_checkpoint} says, if there is one. */
  OptionalLong lastCheckpoint() throws IOException {
    Path file = logDirectory.resolve("_last_checkpoint");
    try {
      return OptionalLong.of(MAPPER.readTree(file.toFile()).required("version").asLong());
    } catch (FileNotFoundException missing) {
      return OptionalLong.empty();
    } catch (JsonProcessingException | IllegalArgumentException broken) {
      throw new DeltaLogException(file + ": is damaged: names no version", broken);
    }
  }

  /**
   * The oldest version from which on all can be read: the first of all, or that of a checkpoint.
   *
   * @throws DeltaLogException when there is none
   */
  long oldestReadableVersion() throws IOException {
    List<String> names;
    try (Stream<Path> files = Files.list(logDirectory)) {
      names = files.map(file -> file.getFileName().toString()).toList();
    }
    long firstCommit = smallest(names, "\\d{20}\\.json", 0);
    return firstCommit == 0
        ? 0
        : smallest(names, "\\d{20}\\.checkpoint\\..*parquet", firstCommit - 1);
  }

  private long smallest(List<String> names, String pattern, long from) throws DeltaLogException {
    return names.stream()
        .filter(name -> name.matches(pattern))
        .mapToLong(name -> Long.parseLong(name.substring(0, 20)))
        .filter(version -> version >= from)
        .min()
        .orElseThrow(
            () -> new DeltaLogException(logDirectory + ": holds no version that can be read"));
  }

  /**
   * A commit, or nothing if there is none of this version yet.
   *
   * @throws DeltaLogException when it is damaged; names the file
   */
  Optional<LogEntry> read(long version) throws IOException {
    return read(version, action -> true);
  }

  /** As {@link #read(long)}, but without the data files. */
  Optional<LogEntry> readDescription(long version) throws IOException {
    return read(version, line -> line.startsWith("{\"commitInfo\""));
  }

  /**
   * As {@link #read(long)}, but of some lines only.
   *
   * @param wanted is shown each line
   */
  Optional<LogEntry> read(long version, Predicate<String> wanted) throws IOException {
    Path file = file(version);
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
    CommitSeal.verify(file, bytes);
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    EntryBuilder entry = new EntryBuilder(version);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (!line.isBlank() && wanted.test(line)) {
        try {
          entry.add(MAPPER.readTree(line));
        } catch (JsonProcessingException | IllegalArgumentException broken) {
          throw new DeltaLogException(
              file + ": the commit is damaged in line " + (i + 1) + ": not a Delta action", broken);
        }
      }
    }
    return Optional.of(entry.build());
  }

  private final class EntryBuilder {
    private final long version;
    private final List<DataFile> added = new ArrayList<>();
    private final List<String> removed = new ArrayList<>();
    private boolean changesData;
    private Instant timestamp = Instant.EPOCH;
    private CommitDescription description = new CommitDescription("", "", "", "");

    EntryBuilder(long version) {
      this.version = version;
    }

    void add(JsonNode action) throws JsonProcessingException {
      if (!action.isObject()) {
        throw new IllegalArgumentException("not an object");
      }
      if (action.has("add")) {
        JsonNode add = action.get("add");
        changesData |= add.path("dataChange").asBoolean(true);
        added.add(
            new DataFile(
                decode(add.required("path").asText()),
                add.required("partitionValues").required(partitionColumn).asText(),
                add.required("size").asLong()));
      } else if (action.has("remove")) {
        JsonNode remove = action.get("remove");
        changesData |= remove.path("dataChange").asBoolean(true);
        removed.add(decode(remove.required("path").asText()));
      } else if (action.has("commitInfo")) {
        JsonNode info = action.get("commitInfo");
        long milliseconds = info.path("inCommitTimestamp").asLong(info.path("timestamp").asLong());
        timestamp = Instant.ofEpochMilli(milliseconds);
        description = CommitInfoDecorator.read(info);
      }
    }

    LogEntry build() {
      boolean rewrite = !changesData && !removed.isEmpty();
      return new LogEntry(version, timestamp, description, added, removed, rewrite);
    }
  }

  /** Paths in a log are URIs. */
  static String decode(String path) {
    return path.indexOf('%') < 0
        ? path
        : URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
