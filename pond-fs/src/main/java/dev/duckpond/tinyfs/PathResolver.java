package dev.duckpond.tinyfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the nodes that paths lead to. */
final class PathResolver {
  /** As many as Linux follows. */
  private static final int MAX_SYMLINKS = 40;

  private final Persistence persistence;

  PathResolver(Persistence persistence) {
    this.persistence = persistence;
  }

  /**
   * The node at a path.
   *
   * @param start where a relative path starts; must be a directory
   * @param followLast whether to follow a symlink that is the last name
   */
  Location resolve(NodePath start, String path, boolean followLast) throws IOException {
    return new Walk(display(start, path)).run(start, path, followLast);
  }

  /** As {@link #resolve}, but null when there is no such node. */
  @Nullable Location find(NodePath start, String path, boolean followLast) throws IOException {
    try {
      return resolve(start, path, followLast);
    } catch (PondFileException failure) {
      if (failure.fault() == FileSystemFault.NOT_FOUND
          || failure.fault() == FileSystemFault.NOT_A_DIRECTORY) {
        return null;
      }
      throw failure;
    }
  }

  /** The directory at a path. */
  Location resolveDirectory(NodePath start, String path) throws IOException {
    Location found = resolve(start, path, true);
    if (found.type() != EntryType.DIRECTORY) {
      throw Faults.notADirectory(found.path());
    }
    return found;
  }

  /** The directory that contains, or would contain, the last name of a path; and that name. */
  Slot resolveSlot(NodePath start, String path) throws IOException {
    Cut cut = Cut.of(path);
    if (cut.name().isEmpty() || cut.name().equals(".") || cut.name().equals("..")) {
      NodePath named = resolve(start, path, true).path();
      return new Slot(resolve(named.parent(), "", true), named.name());
    }
    return new Slot(resolveDirectory(start, cut.above()), cut.name());
  }

  /** As {@link #resolveSlot}, but null when there is no such directory. */
  @Nullable Slot findSlot(NodePath start, String path) throws IOException {
    Cut cut = Cut.of(path);
    Location above = find(start, cut.above(), true);
    return above == null || above.type() != EntryType.DIRECTORY
        ? null
        : new Slot(above, cut.name());
  }

  /** A path cut before its last name. */
  private record Cut(String above, String name) {
    static Cut of(String path) {
      int end = path.length();
      while (end > 0 && path.charAt(end - 1) == '/') {
        end--;
      }
      int slash = path.lastIndexOf('/', end - 1);
      String above = slash < 0 ? "" : path.substring(0, Math.max(slash, 1));
      return new Cut(above, path.substring(slash + 1, end));
    }
  }

  /** A place for a node in a directory. */
  record Slot(Location directory, String name) {
    NodePath path() {
      return directory.path().child(name);
    }
  }

  /** The path as the user may recognise it, for messages. */
  static String display(NodePath start, String path) {
    if (path.startsWith("/")) {
      return path;
    }
    if (path.isEmpty()) {
      return start.toString();
    }
    return start.isRoot() ? "/" + path : start + "/" + path;
  }

  /** What a symlink points to. */
  String target(Location link) throws IOException {
    NodeVersion newest = persistence.newest(link.partition(), link.id());
    try (RandomAccessSource source = persistence.open(newest, link.path().toString())) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(source.size()));
      source.readFully(0, bytes);
      return new String(bytes.array(), StandardCharsets.UTF_8);
    }
  }

  /** One resolution: the nodes from the root to where it has come, and the names still to go. */
  private final class Walk {
    private final String asked;
    private final List<Location> trail = new ArrayList<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private int symlinks;
    private @Nullable Location lastLink;
    private String lastTarget = "";
    private int aheadOfLastLink;

    Walk(String asked) {
      this.asked = asked;
      trail.add(Location.ROOT);
    }

    Location run(NodePath start, String path, boolean followLast) throws IOException {
      boolean mustBeDirectory = path.endsWith("/");
      push(path);
      if (!path.startsWith("/")) {
        for (int i = start.names().size() - 1; i >= 0; i--) {
          ahead.push(start.names().get(i));
        }
      }
      while (!ahead.isEmpty()) {
        String name = ahead.pop();
        boolean follow = followLast || mustBeDirectory || !ahead.isEmpty();
        step(name, follow);
      }
      Location found = current();
      if (mustBeDirectory && found.type() != EntryType.DIRECTORY) {
        throw Faults.notADirectory(asked);
      }
      return found;
    }

    private void step(String name, boolean follow) throws IOException {
      Location here = current();
      if (here.type() != EntryType.DIRECTORY) {
        throw Faults.notADirectory(here.path());
      }
      if (name.equals(".")) {
        return;
      }
      if (name.equals("..")) {
        if (trail.size() > 1) {
          trail.remove(trail.size() - 1);
        }
        return;
      }
      DirectoryEntry entry = persistence.entry(here.id(), name);
      if (entry == null) {
        throw missing();
      }
      Location found = new Location(here.path().child(name), here.id(), entry);
      if (entry.type() == EntryType.SYMLINK && follow) {
        if (++symlinks > MAX_SYMLINKS) {
          throw Faults.symlinkLoop(asked);
        }
        String target = target(found);
        if (target.startsWith("/")) {
          trail.subList(1, trail.size()).clear();
        }
        lastLink = found;
        lastTarget = target;
        aheadOfLastLink = ahead.size();
        push(target);
        return;
      }
      trail.add(found);
    }

    private PondFileException missing() {
      // A name that came from a symlink's target is the link's fault, not the caller's.
      return lastLink != null && ahead.size() >= aheadOfLastLink
          ? Faults.dangling(lastLink.path(), lastTarget)
          : Faults.notFound(asked);
    }

    private Location current() {
      return trail.get(trail.size() - 1);
    }

    private void push(String path) {
      String[] names = path.split("/", -1);
      for (int i = names.length - 1; i >= 0; i--) {
        if (!names[i].isEmpty()) {
          ahead.push(names[i]);
        }
      }
    }
  }
}
