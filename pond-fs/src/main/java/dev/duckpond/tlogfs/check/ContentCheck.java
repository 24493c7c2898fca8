package dev.duckpond.tlogfs.check;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Checks the content of rows: that it is there, is what was written, and is a table if it should.
 */
final class ContentCheck {
  private static final int CHUNK = 1 << 20;

  private final Oplog oplog;
  private final Findings findings;
  private final TableCheck tables;

  /** What is wrong with the large files that were looked at: empty for those that are sound. */
  private final Map<String, Optional<String>> largeFiles = new HashMap<>();

  ContentCheck(Oplog oplog, Findings findings) {
    this.oplog = oplog;
    this.findings = findings;
    this.tables = new TableCheck(oplog);
  }

  /**
   * Checks one row.
   *
   * @param name what to call its node: the path, if one leads to it
   */
  void check(OplogRow row, String name, CheckDepth depth) {
    Optional<String> problem;
    try {
      problem = row.isLarge() ? large(row, depth) : inline(row, depth);
      if (problem.isEmpty() && depth == CheckDepth.FULL && isTable(row)) {
        problem = tables.problem(row, name);
      }
    } catch (IOException | RuntimeException broken) {
      problem = Optional.of(Findings.reason(broken));
    }
    problem.ifPresent(
        text ->
            findings.error(
                name, "version " + row.version().version() + ": " + text, advice(row, name)));
  }

  private static boolean isTable(OplogRow row) {
    return !row.isDirectory() && row.version().type().isQueryable();
  }

  private Optional<String> large(OplogRow row, CheckDepth depth) throws IOException {
    if (row.contentSha256().isEmpty()) {
      return Optional.of("its row has no checksum in " + row.file());
    }
    String sha256 = row.contentSha256().get();
    Optional<String> known = largeFiles.get(sha256);
    if (known == null) {
      known = largeFile(row, sha256, depth);
      largeFiles.put(sha256, known);
    }
    return known;
  }

  private Optional<String> largeFile(OplogRow row, String sha256, CheckDepth depth)
      throws IOException {
    Path file = oplog.largeFile(sha256);
    if (!Files.exists(file)) {
      return Optional.of("its content is missing: " + file);
    }
    long size = Files.size(file);
    if (size != row.contentSize()) {
      return Optional.of(
          "its content in " + file + " has " + size + " bytes, not " + row.contentSize());
    }
    if (depth == CheckDepth.FULL) {
      readAll(row);
    }
    return Optional.empty();
  }

  private Optional<String> inline(OplogRow row, CheckDepth depth) throws IOException {
    if (depth == CheckDepth.QUICK) {
      return Optional.empty();
    }
    try (RandomAccessSource source = oplog.open(row, row.file())) {
      if (source.size() != row.contentSize()) {
        return Optional.of(
            "its content in "
                + row.file()
                + " has "
                + source.size()
                + " bytes, not "
                + row.contentSize());
      }
    }
    readAll(row);
    return Optional.empty();
  }

  /** Content that is read from start to end is compared with its checksum on the way. */
  private void readAll(OplogRow row) throws IOException {
    String name =
        row.isLarge() ? oplog.largeFile(row.contentSha256().orElseThrow()).toString() : row.file();
    try (RandomAccessSource source = oplog.open(row, name)) {
      byte[] bytes = new byte[(int) Math.min(CHUNK, source.size())];
      for (long position = 0; position < source.size(); ) {
        int count = (int) Math.min(bytes.length, source.size() - position);
        source.readFully(position, ByteBuffer.wrap(bytes, 0, count));
        position += count;
      }
    }
  }

  private String advice(OplogRow row, String name) {
    if (row.version().version() > 1 && row.sequence() > 0 && name.startsWith("/")) {
      return "bring back what was there before: pond restore --to "
          + (row.sequence() - 1)
          + " "
          + name;
    }
    return row.version().type() == EntryType.DIRECTORY
        ? "bring back an earlier state with 'pond restore --to VERSION', see 'pond log'"
        : "write the file again from its source, or restore it from a backup of the pond";
  }
}
