package dev.duckpond.tlogfs.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.delta.LogEntry;
import dev.duckpond.tlogfs.delta.LogFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the log: every commit parses, none is missing, and every checkpoint says what the commits
 * before it say.
 */
final class LogCheck {
  static final String RECOVER =
      "run 'pond recover' if it is the newest commit, else restore the file from a backup";
  private static final String FROM_BACKUP = "restore the file from a backup of the pond";

  private final Path pond;
  private final String partitionColumn;
  private final LogFiles log;
  private final Findings findings;
  private final CheckProgress progress;
  private final Map<String, Long> commitOfFile = new HashMap<>();
  private final Set<DataFile> files = new HashSet<>();
  private boolean damaged;

  LogCheck(Path pond, String partitionColumn, Findings findings, CheckProgress progress) {
    this.pond = pond;
    this.partitionColumn = partitionColumn;
    this.log = new LogFiles(pond, partitionColumn);
    this.findings = findings;
    this.progress = progress;
  }

  /** Whether the whole log is there, so that its last version is what was committed last. */
  boolean isSound() {
    return !damaged;
  }

  /** All data files any commit that could be read added, with the version of the commit. */
  Map<String, Long> commitOfFile() {
    return commitOfFile;
  }

  /** Checks the log; the number of its commits. */
  long check(CheckDepth depth) throws IOException {
    List<Long> commits = log.commits();
    List<Long> checkpoints = log.checkpoints();
    checkLastCheckpoint(checkpoints);
    if (commits.isEmpty()) {
      error(log.directory(), "the log has no commits", FROM_BACKUP);
      return 0;
    }
    long first = commits.get(0);
    if (first > 0 && (checkpoints.isEmpty() || checkpoints.get(0) > first)) {
      error(log.commit(first - 1), "the commit is missing", FROM_BACKUP);
    }
    if (!checkpoints.isEmpty() && last(checkpoints) > last(commits)) {
      error(
          log.commit(last(commits) + 1),
          "the commit is missing, though there is a checkpoint after it",
          FROM_BACKUP);
    }
    Long previous = null;
    for (long version : commits) {
      if (previous != null && version != previous + 1) {
        error(log.commit(previous + 1), "the commit is missing", FROM_BACKUP);
      }
      previous = version;
      replay(version);
      boolean compared =
          depth == CheckDepth.FULL || version == (checkpoints.isEmpty() ? -1 : last(checkpoints));
      if (compared && !damaged && checkpoints.contains(version)) {
        compare(version, first);
      }
      progress.at("commits", version - first + 1, last(commits) - first + 1);
    }
    return commits.size();
  }

  private static long last(List<Long> versions) {
    return versions.get(versions.size() - 1);
  }

  private void replay(long version) throws IOException {
    try {
      LogEntry entry = log.read(version);
      Set<String> removed = new HashSet<>(entry.removed());
      if (!removed.isEmpty()) {
        files.removeIf(file -> removed.contains(file.path()));
      }
      files.addAll(entry.added());
      for (DataFile file : entry.added()) {
        commitOfFile.put(file.path(), version);
      }
    } catch (DeltaLogException broken) {
      error(log.commit(version), withoutName(log.commit(version), broken), RECOVER);
    }
  }

  /** The kernel starts from checkpoints, so this reads just this one. */
  private void compare(long version, long first) throws IOException {
    Path file = checkpoint(version);
    String name = file.toString();
    try {
      ParquetPages.readAll(file);
      Set<DataFile> stated =
          new HashSet<>(DeltaTable.filesFromCheckpoint(pond, partitionColumn, version));
      if (first > 0 && version == log.checkpoints().get(0)) {
        files.addAll(stated);
        stated.forEach(data -> commitOfFile.putIfAbsent(data.path(), version));
      } else if (!stated.equals(files)) {
        damaged = true;
        findings.error(
            name,
            "the checkpoint has not the data files that the commits up to it have",
            "delete the checkpoint and _last_checkpoint: the commits have all it should have");
      }
    } catch (IOException | RuntimeException broken) {
      damaged = true;
      findings.error(
          name,
          "the checkpoint cannot be read: " + Findings.reason(broken),
          "delete the checkpoint and _last_checkpoint: the commits have all it should have");
    }
  }

  private Path checkpoint(long version) throws IOException {
    for (Path file : log.of(version)) {
      if (file.toString().endsWith("parquet")) {
        return file;
      }
    }
    throw new DeltaLogException(log.directory() + ": checkpoint " + version + " is gone");
  }

  private void checkLastCheckpoint(List<Long> checkpoints) throws IOException {
    Path file = log.lastCheckpoint();
    String advice = "delete the file: it only makes opening faster";
    if (!Files.exists(file)) {
      return;
    }
    try {
      JsonNode version = new ObjectMapper().readTree(Files.readAllBytes(file)).path("version");
      if (!version.isIntegralNumber()) {
        error(file, "names no checkpoint", advice);
      } else if (!checkpoints.contains(version.asLong())) {
        error(file, "names checkpoint " + version + ", which is missing", advice);
      }
    } catch (JsonProcessingException broken) {
      error(file, "is not JSON", advice);
    }
  }

  private void error(Path file, String problem, String advice) {
    damaged = true;
    findings.error(file.toString(), problem, advice);
  }

  private static String withoutName(Path file, Exception failure) {
    String reason = Findings.reason(failure);
    String name = file + ": ";
    return reason.startsWith(name) ? reason.substring(name.length()) : reason;
  }
}
