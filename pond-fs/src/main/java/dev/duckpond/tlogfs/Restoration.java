package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tinyfs.PondFileException;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes part of a tree as it was at an earlier version. Only what differs is changed: the content
 * of a file becomes its next version, while a series that grew since, and whatever was removed or
 * replaced, is put there anew with the versions it had.
 */
final class Restoration {
  private final StoredTree old;
  private final TransactionPersistence now;
  private final Instant time;
  private int changes;

  Restoration(StoredTree old, TransactionPersistence now, Instant time) {
    this.old = old;
    this.now = now;
    this.time = time;
  }

  /**
   * Restores the node at a path, and all beneath it.
   *
   * @param path in which no symlink is followed
   * @return how many nodes were changed, made or removed
   */
  int restore(NodePath path) throws IOException {
    if (path.isRoot()) {
      restoreDirectory(NodeId.ROOT, NodeId.ROOT);
      return changes;
    }
    NodeId oldParent = NodeId.ROOT;
    NodeId parent = NodeId.ROOT;
    NodePath at = NodePath.ROOT;
    for (String name : path.parent().names()) {
      at = at.child(name);
      oldParent = oldEntry(oldParent, name, path).child();
      parent = directoryFor(parent, name, at);
    }
    restoreEntry(oldParent, parent, oldEntry(oldParent, path.name(), path));
    return changes;
  }

  private DirectoryEntry oldEntry(NodeId directory, String name, NodePath path) throws IOException {
    DirectoryEntry entry = old.entry(directory, name);
    if (entry == null) {
      throw new PondFileException(
          FileSystemFault.NOT_FOUND, path + ": did not exist in version " + old.version());
    }
    return entry;
  }

  /** The directory of a name, made if it is missing. */
  private NodeId directoryFor(NodeId parent, String name, NodePath path) throws IOException {
    DirectoryEntry entry = now.entry(parent, name);
    if (entry == null) {
      return makeDirectory(parent, name);
    } else if (entry.type() != EntryType.DIRECTORY) {
      throw new PondFileException(
          FileSystemFault.NOT_A_DIRECTORY,
          path + ": is no directory any more, so nothing can be restored in it");
    }
    return entry.child();
  }

  private NodeId makeDirectory(NodeId parent, String name) throws IOException {
    NodeId id = NodeId.create();
    now.addDirectory(id);
    now.link(parent, new DirectoryEntry(name, id, EntryType.DIRECTORY));
    changes++;
    return id;
  }

  private void restoreDirectory(NodeId oldId, NodeId id) throws IOException {
    for (DirectoryEntry entry : now.entries(id)) {
      if (old.entry(oldId, entry.name()) == null) {
        now.unlink(id, entry);
        changes++;
      }
    }
    for (DirectoryEntry entry : old.directory(oldId).entries().values()) {
      restoreEntry(oldId, id, entry);
    }
  }

  private void restoreEntry(NodeId oldParent, NodeId parent, DirectoryEntry wanted)
      throws IOException {
    DirectoryEntry entry = now.entry(parent, wanted.name());
    if (wanted.type() == EntryType.DIRECTORY) {
      if (entry != null && entry.type() != EntryType.DIRECTORY) {
        now.unlink(parent, entry);
        entry = null;
      }
      NodeId id = entry == null ? makeDirectory(parent, wanted.name()) : entry.child();
      restoreDirectory(wanted.child(), id);
    } else if (entry == null || !isSame(entry, wanted)) {
      replace(oldParent, parent, entry, wanted);
    } else {
      restoreContent(oldParent, parent, wanted);
    }
  }

  private static boolean isSame(DirectoryEntry entry, DirectoryEntry wanted) {
    return entry.child().equals(wanted.child()) && entry.type() == wanted.type();
  }

  private void restoreContent(NodeId oldParent, NodeId parent, DirectoryEntry wanted)
      throws IOException {
    NodeVersion before = newest(oldParent, wanted);
    NodeVersion newest = now.newest(parent, wanted.child());
    boolean grown = newest.version() != before.version();
    if (grown && wanted.type() == EntryType.SERIES) {
      replace(oldParent, parent, wanted, wanted);
    } else if (grown && !newest.sha256().equals(before.sha256())) {
      now.addVersion(row(before), before.restoredTo(parent, newest.version() + 1, time));
      changes++;
    } else if (!newest.bounds().equals(before.bounds())) {
      now.restate(newest.with(before.bounds()));
      changes++;
    }
  }

  private void replace(
      NodeId oldParent, NodeId parent, @Nullable DirectoryEntry entry, DirectoryEntry wanted)
      throws IOException {
    if (entry != null) {
      now.unlink(parent, entry);
    }
    NodeId id = NodeId.create();
    for (OplogRow row : rows(oldParent, wanted)) {
      now.addVersion(row, row.version().restoredAs(parent, id));
    }
    now.link(parent, new DirectoryEntry(wanted.name(), id, wanted.type()));
    changes++;
  }

  private List<OplogRow> rows(NodeId directory, DirectoryEntry entry) throws IOException {
    List<OplogRow> rows = old.partition(directory).versions(entry.child());
    if (rows.isEmpty()) {
      throw StoredTree.missing(directory, entry.child());
    }
    return rows;
  }

  private NodeVersion newest(NodeId directory, DirectoryEntry entry) throws IOException {
    List<OplogRow> rows = rows(directory, entry);
    return rows.get(rows.size() - 1).version();
  }

  private OplogRow row(NodeVersion version) throws IOException {
    OplogRow row = old.row(version.partition(), version.node(), version.version());
    if (row == null) {
      throw StoredTree.missing(version.partition(), version.node());
    }
    return row;
  }
}
