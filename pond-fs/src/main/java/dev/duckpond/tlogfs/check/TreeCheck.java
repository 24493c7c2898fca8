package dev.duckpond.tlogfs.check;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.DirectoryChange;
import dev.duckpond.tlogfs.DirectoryChange.Operation;
import dev.duckpond.tlogfs.Oplog;
import dev.duckpond.tlogfs.OplogRow;
import dev.duckpond.tlogfs.RowFormat;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks the directory tree: each entry leads to a node of its type, each node is reached once, and
 * no version of a node is missing.
 */
final class TreeCheck {
  private static final String ADVICE =
      "bring back an earlier state with 'pond restore --to VERSION', see 'pond log'";

  private final Oplog oplog;
  private final Map<NodeId, PartitionRows> partitions;
  private final Findings findings;
  private final Map<NodeId, String> paths = new HashMap<>();
  private final Deque<NodeId> directories = new ArrayDeque<>();

  TreeCheck(Oplog oplog, Map<NodeId, PartitionRows> partitions, Findings findings) {
    this.oplog = oplog;
    this.partitions = partitions;
    this.findings = findings;
  }

  /** The paths of the nodes that are reached from the root. */
  Map<NodeId, String> check() {
    paths.put(NodeId.ROOT, "/");
    directories.add(NodeId.ROOT);
    while (!directories.isEmpty()) {
      NodeId directory = directories.remove();
      String path = nameOf(directory);
      entries(directory, path)
          .values()
          .forEach(entry -> visit(directory, path.equals("/") ? "/" : path + "/", entry));
    }
    partitions.forEach(this::checkPartition);
    return paths;
  }

  private void visit(NodeId directory, String prefix, DirectoryEntry entry) {
    String path = prefix + entry.name();
    String other = paths.putIfAbsent(entry.child(), path);
    if (other != null) {
      findings.error(path, "leads to the same node as " + other, ADVICE);
      return;
    }
    PartitionRows rows = partitions.get(entry.partition(directory));
    if (entry.type() == EntryType.DIRECTORY) {
      if (rows == null || rows.directory().isEmpty()) {
        findings.error(path, "the directory's rows are missing: node " + entry.child(), ADVICE);
      } else if (Oplog.isRemoval(last(rows.directory()))) {
        findings.error(path, "leads to a directory that was removed", ADVICE);
      } else {
        directories.add(entry.child());
      }
      return;
    }
    List<OplogRow> versions = rows == null ? null : rows.nodes().get(entry.child());
    if (versions == null) {
      findings.error(path, "its rows are missing: node " + entry.child(), ADVICE);
    } else if (last(versions).version().type() != entry.type()) {
      findings.error(
          path,
          "is a "
              + entry.type().text()
              + " to its directory, but its rows are of a "
              + last(versions).version().type().text(),
          ADVICE);
    }
  }

  /** The newest entries of a directory, as far as its rows can be read. */
  private Map<String, DirectoryEntry> entries(NodeId directory, String path) {
    Map<String, DirectoryEntry> entries = new TreeMap<>();
    PartitionRows rows = partitions.get(directory);
    if (rows == null || rows.directory().isEmpty()) {
      findings.error(path, "the directory's rows are missing: node " + directory, ADVICE);
      return entries;
    }
    int start = rows.directory().size() - 1;
    while (start > 0 && rows.directory().get(start).format() != RowFormat.FULL_DIRECTORY) {
      start--;
    }
    for (OplogRow row : rows.directory().subList(start, rows.directory().size())) {
      try {
        for (DirectoryChange change : oplog.directoryChanges(row)) {
          if (change.operation() == Operation.DELETE) {
            entries.remove(change.entry().name());
          } else {
            entries.put(change.entry().name(), change.entry());
          }
        }
      } catch (IOException broken) {
        findings.error(
            path,
            "version "
                + row.version().version()
                + " of the directory cannot be read: "
                + Findings.reason(broken),
            ADVICE);
      }
    }
    return entries;
  }

  private void checkPartition(NodeId id, PartitionRows rows) {
    List<OplogRow> directory = rows.directory();
    if (directory.isEmpty()) {
      findings.error(
          "directory " + id, "has files, but the rows of the directory are missing", ADVICE);
    } else {
      checkVersions(nameOf(id), directory);
      if (directory.get(0).format() != RowFormat.FULL_DIRECTORY) {
        findings.error(nameOf(id), "the directory's first version is missing", ADVICE);
      }
      if (!paths.containsKey(id) && !Oplog.isRemoval(last(directory))) {
        findings.error("directory " + id, "was not removed, but no path leads to it", ADVICE);
      }
    }
    rows.nodes().forEach((node, versions) -> checkVersions(nameOf(node), versions));
  }

  /** A node that moved away and came back has some rows twice, the same each time. */
  private void checkVersions(String name, List<OplogRow> versions) {
    for (int i = 1; i < versions.size(); i++) {
      OplogRow before = versions.get(i - 1);
      OplogRow row = versions.get(i);
      long number = row.version().version();
      long gap = number - before.version().version();
      if (gap > 1) {
        String missing = gap == 2 ? "version " + (number - 1) : "versions up to " + (number - 1);
        findings.error(name, missing + " missing before version " + number, ADVICE);
      } else if (gap == 0 && (row.isDirectory() || !sameContent(before, row))) {
        findings.error(name, "version " + number + " is there twice", ADVICE);
      }
    }
  }

  private static boolean sameContent(OplogRow one, OplogRow other) {
    return one.contentSize() == other.contentSize()
        && one.contentSha256().equals(other.contentSha256());
  }

  private String nameOf(NodeId node) {
    String path = paths.get(node);
    return path == null ? "node " + node : path;
  }

  private static OplogRow last(List<OplogRow> rows) {
    return rows.get(rows.size() - 1);
  }
}
