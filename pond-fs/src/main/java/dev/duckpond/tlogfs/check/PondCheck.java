package dev.duckpond.tlogfs.check;

import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import dev.duckpond.tlogfs.PondException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Checks a pond on disk without changing it. It may be in use: what is checked is its version at
 * the start.
 */
public final class PondCheck {
  static final String PARTITION_COLUMN = "part_id";

  private final Path pond;
  private final CheckDepth depth;
  private final CheckProgress progress;
  private final Findings findings = new Findings();

  private PondCheck(Path pond, CheckDepth depth, CheckProgress progress) {
    this.pond = pond;
    this.depth = depth;
    this.progress = progress;
  }

  /**
   * Checks a pond.
   *
   * @throws PondException when there is none
   * @throws IOException when its directories cannot be read; damaged files are findings
   */
  public static CheckReport run(Path directory, CheckDepth depth, CheckProgress progress)
      throws IOException {
    Path pond = directory.toAbsolutePath().normalize();
    if (!DeltaTable.exists(pond)) {
      throw new PondException("no pond at " + directory + ": run 'pond init' to make one");
    }
    return new PondCheck(pond, depth, progress).run();
  }

  private CheckReport run() throws IOException {
    LogCheck log = new LogCheck(pond, PARTITION_COLUMN, findings, progress);
    long commits = log.check(depth);
    Oplog oplog;
    try {
      oplog = Oplog.open(pond);
    } catch (IOException damaged) {
      if (log.isSound()) {
        findings.error(pond.toString(), Findings.reason(damaged), LogCheck.RECOVER);
      }
      return new CheckReport(-1, depth, commits, 0, 0, 0, findings.all());
    }
    Map<NodeId, PartitionRows> partitions =
        new DataFileCheck(pond, oplog, depth, findings, progress).check();
    Map<NodeId, String> paths = new TreeCheck(oplog, partitions, findings).check();
    Set<Path> largeFiles = new HashSet<>();
    long contents = checkContents(oplog, partitions, paths, largeFiles);
    if (log.isSound()) {
      new OrphanCheck(pond, findings).check(log.commitOfFile().keySet(), largeFiles);
    }
    return new CheckReport(
        oplog.version(),
        depth,
        commits,
        oplog.dataFiles().size(),
        paths.size(),
        contents,
        findings.all());
  }

  /** In the order of the files, so that each is opened once. */
  private long checkContents(
      Oplog oplog,
      Map<NodeId, PartitionRows> partitions,
      Map<NodeId, String> paths,
      Set<Path> largeFiles) {
    Map<String, List<OplogRow>> byFile = new TreeMap<>();
    for (PartitionRows rows : partitions.values()) {
      rows.directory().forEach(row -> add(byFile, row));
      rows.nodes().values().forEach(versions -> versions.forEach(row -> add(byFile, row)));
    }
    long total = byFile.values().stream().mapToLong(List::size).sum();
    ContentCheck check = new ContentCheck(oplog, findings);
    long done = 0;
    for (List<OplogRow> rows : byFile.values()) {
      for (OplogRow row : rows) {
        NodeId node = row.version().node();
        check.check(row, paths.getOrDefault(node, "node " + node), depth);
        if (row.isLarge()) {
          row.contentSha256().map(oplog::largeFile).ifPresent(largeFiles::add);
        }
        progress.at("contents", ++done, total);
      }
    }
    return depth == CheckDepth.FULL ? done : 0;
  }

  private static void add(Map<String, List<OplogRow>> byFile, OplogRow row) {
    byFile.computeIfAbsent(row.file(), file -> new ArrayList<>()).add(row);
  }
}
