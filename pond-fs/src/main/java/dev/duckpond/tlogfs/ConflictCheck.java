package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.NodeId;
import java.io.IOException;
import java.util.Objects;

/**
 * Decides whether changes made to one version of a pond may be made to a newer one: they may if the
 * newer one left alone the names they change, the nodes they add versions to, and the directories
 * they are in.
 */
final class ConflictCheck {
  private final StoredTree start;
  private final StoredTree now;

  ConflictCheck(StoredTree start, StoredTree now) {
    this.start = start;
    this.now = now;
  }

  void check(StagedChanges changes) throws IOException {
    if (changes.hasMovedDirectory()) {
      // Two moves that are fine one by one can cut a part of the tree off when taken together.
      throw conflict("other changes were made while a directory was moved");
    }
    for (StagedPartition partition : changes.partitions()) {
      if (!partition.isCreated()) {
        check(partition);
      }
    }
  }

  private void check(StagedPartition changes) throws IOException {
    NodeId id = changes.id();
    DirectoryState before = start.directory(id);
    DirectoryState after = now.directory(id);
    if (changes.isRemoved()) {
      if (!start.partition(id).hasVersionsOf(now.partition(id))) {
        throw conflict("directory " + id + " was removed here and changed there");
      }
      return;
    }
    if (after.isRemoved() && (!changes.names().isEmpty() || !changes.rows().isEmpty())) {
      throw conflict("directory " + id + " was changed here and removed there");
    }
    for (String name : changes.names().keySet()) {
      if (!Objects.equals(before.entries().get(name), after.entries().get(name))) {
        throw conflict("'" + name + "' in directory " + id + " was changed here and there");
      }
    }
    for (NodeId node : changes.departed()) {
      checkVersion(id, node);
    }
    for (NodeId node : changes.rows().keySet()) {
      checkVersion(id, node);
      if (links(before, node) && !links(after, node)) {
        throw conflict("file " + node + " was written here and removed or renamed there");
      }
    }
  }

  private void checkVersion(NodeId id, NodeId node) throws IOException {
    if (!Objects.equals(start.newest(id, node), now.newest(id, node))) {
      throw conflict("file " + node + " was changed here and got another version there");
    }
  }

  private static boolean links(DirectoryState directory, NodeId node) {
    for (DirectoryEntry entry : directory.entries().values()) {
      if (entry.child().equals(node)) {
        return true;
      }
    }
    return false;
  }

  private static TransactionConflictException conflict(String what) {
    return new TransactionConflictException(
        "the transaction conflicts with another that was committed meanwhile: "
            + what
            + "; start again");
  }
}
