package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.NodeVersion;
import dev.duckpond.tlogfs.NodeChange.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds out what a commit changed, by comparing the directories it touched. */
final class CommitChanges {
  private final StoredTree before;
  private final StoredTree after;
  private final Map<NodeId, Place> removed = new HashMap<>();
  private final Map<NodeId, Place> added = new HashMap<>();
  private final List<NodeChange> changes = new ArrayList<>();

  /** A node and where it is. */
  private record Place(NodePath path, NodeId directory, DirectoryEntry entry) {}

  CommitChanges(StoredTree before, StoredTree after) {
    this.before = before;
    this.after = after;
  }

  /**
   * @param touched the directories with which the commit added rows
   */
  List<NodeChange> find(Collection<NodeId> touched) throws IOException {
    Map<NodeId, NodePath> pathsBefore = paths(before, touched);
    Map<NodeId, NodePath> pathsAfter = paths(after, touched);
    for (NodeId id : touched) {
      compare(id, pathsBefore.get(id), pathsAfter.get(id));
    }
    for (Place place : added.values()) {
      Place old = removed.remove(place.entry().child());
      if (old == null) {
        changes.add(change(Kind.ADDED, place, Optional.empty(), after));
      } else {
        changes.add(change(Kind.MOVED, place, Optional.of(old.path()), after));
      }
    }
    for (Place place : removed.values()) {
      changes.add(change(Kind.REMOVED, place, Optional.empty(), before));
    }
    changes.sort(Comparator.comparing(change -> change.path().toString()));
    return List.copyOf(changes);
  }

  private void compare(NodeId id, @Nullable NodePath oldPath, @Nullable NodePath newPath)
      throws IOException {
    Map<String, DirectoryEntry> old = oldPath == null ? Map.of() : entries(before, id);
    Map<String, DirectoryEntry> now = newPath == null ? Map.of() : entries(after, id);
    if (newPath == null) {
      return; // The removed directory itself is a change of the one above.
    }
    for (DirectoryEntry entry : old.values()) {
      if (oldPath != null && !entry.equals(now.get(entry.name()))) {
        removed.put(entry.child(), new Place(oldPath.child(entry.name()), id, entry));
      }
    }
    for (DirectoryEntry entry : now.values()) {
      Place place = new Place(newPath.child(entry.name()), id, entry);
      if (!entry.equals(old.get(entry.name()))) {
        added.put(entry.child(), place);
      } else if (entry.type() != EntryType.DIRECTORY) {
        compareVersions(place);
      }
    }
  }

  private void compareVersions(Place place) throws IOException {
    NodeVersion old = before.newest(place.directory(), place.entry().child());
    NodeVersion now = after.newest(place.directory(), place.entry().child());
    if (old != null && now != null && !old.equals(now)) {
      Kind kind = old.version() == now.version() ? Kind.BOUNDED : Kind.CHANGED;
      changes.add(change(kind, place, Optional.empty(), after));
    }
  }

  private static NodeChange change(Kind kind, Place place, Optional<NodePath> from, StoredTree tree)
      throws IOException {
    NodeId partition = place.entry().partition(place.directory());
    NodeVersion version = tree.newest(partition, place.entry().child());
    return new NodeChange(
        kind,
        place.path(),
        from,
        place.entry().type(),
        version == null ? 0 : version.version(),
        version == null ? 0 : version.size());
  }

  private static Map<String, DirectoryEntry> entries(StoredTree tree, NodeId id)
      throws IOException {
    DirectoryState directory = tree.partition(id).directory();
    Map<String, DirectoryEntry> entries = new HashMap<>();
    if (directory != null) {
      directory.entries().values().forEach(entry -> entries.put(entry.name(), entry));
    }
    return entries;
  }

  /** Where directories are in a tree, as far as they are; looks no further than it must. */
  private static Map<NodeId, NodePath> paths(StoredTree tree, Collection<NodeId> wanted)
      throws IOException {
    Map<NodeId, NodePath> found = new HashMap<>();
    Set<NodeId> missing = new HashSet<>(wanted);
    collect(tree, NodeId.ROOT, NodePath.ROOT, missing, found);
    return found;
  }

  private static void collect(
      StoredTree tree,
      NodeId directory,
      NodePath path,
      Set<NodeId> missing,
      Map<NodeId, NodePath> found)
      throws IOException {
    if (missing.remove(directory)) {
      found.put(directory, path);
    }
    for (DirectoryEntry entry : entries(tree, directory).values()) {
      if (missing.isEmpty()) {
        return;
      }
      if (entry.type() == EntryType.DIRECTORY) {
        collect(tree, entry.child(), path.child(entry.name()), missing, found);
      }
    }
  }
}
