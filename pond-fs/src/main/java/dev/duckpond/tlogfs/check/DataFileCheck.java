package dev.duckpond.tlogfs.check;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import dev.duckpond.tlogfs.delta.DataFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that all data files are there, and reads their rows. */
final class DataFileCheck {
  private static final String ADVICE =
      "restore the file from a backup of the pond; the versions it holds are lost without it";

  private final Path pond;
  private final Oplog oplog;
  private final CheckDepth depth;
  private final Findings findings;
  private final CheckProgress progress;

  DataFileCheck(
      Path pond, Oplog oplog, CheckDepth depth, Findings findings, CheckProgress progress) {
    this.pond = pond;
    this.oplog = oplog;
    this.depth = depth;
    this.findings = findings;
    this.progress = progress;
  }

  /** The rows by directory, of the files that could be read. */
  Map<NodeId, PartitionRows> check() {
    Map<NodeId, PartitionRows> partitions = new HashMap<>();
    List<DataFile> files = oplog.dataFiles();
    for (int i = 0; i < files.size(); i++) {
      DataFile file = files.get(i);
      for (OplogRow row : rows(file)) {
        partitions.computeIfAbsent(row.version().partition(), id -> new PartitionRows()).add(row);
      }
      progress.at("data files", i + 1, files.size());
    }
    partitions.values().forEach(PartitionRows::sort);
    return partitions;
  }

  private List<OplogRow> rows(DataFile file) {
    Path path = pond.resolve(file.path());
    try {
      if (!Files.exists(path)) {
        findings.error(file.path(), "the data file is missing", ADVICE);
        return List.of();
      }
      long size = Files.size(path);
      if (size != file.size()) {
        findings.error(
            file.path(), "the data file has " + size + " bytes, not " + file.size(), ADVICE);
        return List.of();
      }
      if (depth == CheckDepth.FULL) {
        ParquetPages.readAll(path);
      }
      return oplog.rows(file);
    } catch (IOException | RuntimeException broken) {
      findings.error(
          file.path(), "the data file cannot be read: " + Findings.reason(broken), ADVICE);
      return List.of();
    }
  }
}
