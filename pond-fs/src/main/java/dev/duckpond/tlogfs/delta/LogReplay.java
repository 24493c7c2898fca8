package dev.duckpond.tlogfs.delta;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the data files of a short log from its commits alone: to start the kernel costs more than
 * that. Whatever is not plain, as a log that needs a newer reader, is left to the kernel.
 */
final class LogReplay {
  /** Where the kernel, which starts from checkpoints, begins to be faster. */
  private static final long MAX_VERSION = 150;

  /** What a table of the first protocol consists of, as its lines begin. */
  private static final Set<String> PLAIN_ACTIONS =
      Set.of("commitInfo", "protocol", "metaData", "domainMetadata", "txn", "add", "remove");

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final LogEntryReader entries;
  private boolean plain = true;

  private LogReplay(LogEntryReader entries) {
    this.entries = entries;
  }

  /**
   * The data files of a version, in the order in which they were added; nothing if the kernel has
   * to find them.
   *
   * @throws DeltaLogException when a commit is damaged; names its file
   */
  static Optional<List<DataFile>> files(LogEntryReader entries, long version) throws IOException {
    return version > MAX_VERSION ? Optional.empty() : new LogReplay(entries).files(version);
  }

  private Optional<List<DataFile>> files(long version) throws IOException {
    Map<String, DataFile> files = new LinkedHashMap<>();
    for (long i = 0; i <= version; i++) {
      Optional<LogEntry> entry = entries.read(i, this::see);
      if (entry.isEmpty() || !plain) {
        return Optional.empty();
      }
      entry.get().removed().forEach(files::remove);
      entry.get().added().forEach(file -> files.put(file.path(), file));
    }
    return Optional.of(new ArrayList<>(files.values()));
  }

  /** Every line is parsed, whatever it holds, so that a damaged one is found. */
  private boolean see(String line) {
    int start = line.indexOf('"') + 1;
    int end = line.indexOf('"', start);
    String action = start == 2 && end > start ? line.substring(start, end) : "";
    if (!PLAIN_ACTIONS.contains(action) || (action.equals("protocol") && minimumReader(line) > 1)) {
      plain = false;
    }
    return true;
  }

  private static int minimumReader(String line) {
    try {
      return MAPPER
          .readTree(line)
          .path("protocol")
          .path("minReaderVersion")
          .asInt(Integer.MAX_VALUE);
    } catch (JsonProcessingException damaged) {
      return Integer.MAX_VALUE; // Whoever parses the line next reports it.
    }
  }
}
