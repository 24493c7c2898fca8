package dev.duckpond.tinyfs;

import dev.duckpond.tinyfs.GlobPattern.AnyDirectories;
import dev.duckpond.tinyfs.GlobPattern.Literal;
import dev.duckpond.tinyfs.GlobPattern.Name;
import dev.duckpond.tinyfs.GlobPattern.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds what matches a pattern. A symlink to a directory is walked through where a name leads to
 * it, but not by {@code **}, so a walk always ends.
 */
final class GlobWalk {
  private final FileTree tree;
  private final NodePath start;
  private final Map<NodePath, GlobMatch> found =
      new TreeMap<>(Comparator.comparing(NodePath::names, GlobWalk::compareNames));
  private final Set<Visit> visited = new HashSet<>();

  /** A node reached by a prefix of the pattern: reaching it twice gives nothing new. */
  private record Visit(NodePath path, int part) {}

  /**
   * A node reached.
   *
   * @param path by which it was reached, symlinks in it kept
   */
  private record Place(NodePath path, Location location) {}

  GlobWalk(FileTree tree, NodePath start) {
    this.tree = tree;
    this.start = start;
  }

  List<GlobMatch> matches(GlobPattern pattern) throws IOException {
    NodePath from = pattern.absolute() ? NodePath.ROOT : start;
    Location location = tree.resolver().find(from, "", true);
    if (location != null) {
      walk(new Place(from, location), pattern.parts(), 0, List.of());
    }
    return List.copyOf(found.values());
  }

  private void walk(Place place, List<Part> parts, int index, List<String> captures)
      throws IOException {
    if (!visited.add(new Visit(place.path(), index))) {
      return;
    }
    if (index == parts.size()) {
      Location at =
          new Location(place.path(), place.location().directory(), place.location().entry());
      found.putIfAbsent(place.path(), new GlobMatch(tree.metadata(at), captures));
      return;
    }
    Place directory = asDirectory(place);
    if (directory == null) {
      return;
    }
    Part part = parts.get(index);
    if (part instanceof Literal literal) {
      walkLiteral(directory, literal.name(), parts, index, captures);
    } else if (part instanceof Name name) {
      for (DirectoryEntry entry : tree.persistence().entries(directory.location().id())) {
        List<String> matched = name.pattern().match(entry.name());
        if (matched != null) {
          walk(child(directory, entry), parts, index + 1, joined(captures, matched));
        }
      }
    } else if (part instanceof AnyDirectories) {
      walkAny(directory, parts, index, captures, List.of());
    }
  }

  private void walkLiteral(
      Place directory, String name, List<Part> parts, int index, List<String> captures)
      throws IOException {
    if (name.equals("..")) {
      Location above = tree.resolver().resolve(directory.location().path(), "..", true);
      walk(new Place(above.path(), above), parts, index + 1, captures);
      return;
    }
    DirectoryEntry entry = tree.persistence().entry(directory.location().id(), name);
    if (entry != null) {
      walk(child(directory, entry), parts, index + 1, captures);
    }
  }

  /** At the end of a pattern {@code **} stands for every node beneath. */
  private void walkAny(
      Place directory, List<Part> parts, int index, List<String> captures, List<String> spanned)
      throws IOException {
    boolean last = index == parts.size() - 1;
    if (!last) {
      walk(directory, parts, index + 1, joined(captures, List.of(String.join("/", spanned))));
    }
    for (DirectoryEntry entry : tree.persistence().entries(directory.location().id())) {
      Place child = child(directory, entry);
      List<String> longer = joined(spanned, List.of(entry.name()));
      if (last) {
        walk(child, parts, index + 1, joined(captures, List.of(String.join("/", longer))));
      }
      if (entry.type() == EntryType.DIRECTORY) {
        walkAny(child, parts, index, captures, longer);
      }
    }
  }

  /** The directory a place is or leads to, or null. */
  private @Nullable Place asDirectory(Place place) throws IOException {
    Location location = place.location();
    if (location.type() == EntryType.SYMLINK) {
      Location target = followed(location);
      if (target == null) {
        return null;
      }
      location = target;
    }
    return location.type() == EntryType.DIRECTORY ? new Place(place.path(), location) : null;
  }

  private @Nullable Location followed(Location link) throws IOException {
    try {
      return tree.resolver().find(link.path(), "", true);
    } catch (PondFileException failure) {
      if (failure.fault() == FileSystemFault.SYMLINK_LOOP) {
        return null; // Leads to no directory, so nothing beneath it matches.
      }
      throw failure;
    }
  }

  private static Place child(Place directory, DirectoryEntry entry) {
    return new Place(
        directory.path().child(entry.name()),
        new Location(
            directory.location().path().child(entry.name()), directory.location().id(), entry));
  }

  private static List<String> joined(List<String> first, List<String> second) {
    if (second.isEmpty()) {
      return first;
    }
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  private static int compareNames(List<String> left, List<String> right) {
    int common = Math.min(left.size(), right.size());
    for (int i = 0; i < common; i++) {
      int order = left.get(i).compareTo(right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }
}
