package dev.duckpond.cli.command;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.GlobMatch;
import dev.duckpond.tinyfs.NodePath;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The paths in the pond that a command line means. */
final class PondPaths {
  private PondPaths() {}

  /**
   * The nodes that paths and patterns name, each once; a path that exists is no pattern, and a
   * symlink stands for itself.
   *
   * @throws PondFileException when a path or pattern names none
   */
  static Set<NodePath> find(WorkingDirectory root, List<String> pathsAndPatterns)
      throws IOException {
    Set<NodePath> found = new LinkedHashSet<>();
    for (String text : pathsAndPatterns) {
      if (exists(root, text)) {
        found.add(root.linkMetadata(text).path());
        continue;
      }
      List<GlobMatch> matches = root.glob(text);
      if (matches.isEmpty()) {
        throw new PondFileException(
            FileSystemFault.NOT_FOUND, text + ": no such file or directory");
      }
      matches.forEach(match -> found.add(match.metadata().path()));
    }
    return found;
  }

  /** Whether there is a node, be it a symlink that leads nowhere. */
  static boolean exists(WorkingDirectory root, String path) throws IOException {
    try {
      root.linkMetadata(path);
      return true;
    } catch (PondFileException failure) {
      if (failure.fault() == FileSystemFault.NOT_FOUND
          || failure.fault() == FileSystemFault.NOT_A_DIRECTORY) {
        return false;
      }
      throw failure;
    }
  }

  /**
   * Where a node goes: into the target under its own name if that is a directory, else to the
   * target itself.
   *
   * @param several whether other nodes go to the same target, which so must be a directory
   */
  static String destination(WorkingDirectory root, String target, String name, boolean several)
      throws IOException {
    boolean directory = root.exists(target) && root.metadata(target).type() == EntryType.DIRECTORY;
    if (directory) {
      return target + (target.endsWith("/") ? "" : "/") + name;
    } else if (several) {
      throw new PondFileException(
          FileSystemFault.NOT_A_DIRECTORY, target + ": is no directory that several could go to");
    }
    return target;
  }
}
