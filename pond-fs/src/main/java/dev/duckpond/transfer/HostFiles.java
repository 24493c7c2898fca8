package dev.duckpond.transfer;

import dev.duckpond.format.FormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/** Finds the host files that a path or a glob stands for. */
final class HostFiles {
  private static final String WILDCARDS = "*?[{";

  private HostFiles() {}

  /**
   * The file of this path if there is one, else the files that it matches as a glob ({@code *},
   * {@code **}, {@code ?}, {@code [a-z]}, {@code {a,b}}), by path.
   *
   * @param path absolute, or relative to the process's working directory
   * @throws FormatException when there is none; names the path
   */
  static List<Path> find(String path) throws IOException {
    if (!hasWildcards(path) || Files.exists(absolute(path))) {
      Path file = absolute(path);
      if (Files.isDirectory(file)) {
        throw new FormatException(file + ": is a directory, not a host file");
      } else if (!Files.exists(file)) {
        throw new FormatException(file + ": no such host file");
      }
      return List.of(file);
    }
    List<Path> matches = matches(path);
    if (matches.isEmpty()) {
      throw new FormatException(path + ": no host file matches");
    }
    return matches;
  }

  private static List<Path> matches(String pattern) throws IOException {
    int wildcard = firstWildcard(pattern);
    int slash = pattern.lastIndexOf('/', wildcard);
    Path base = absolute(slash < 0 ? "" : pattern.substring(0, slash + 1));
    String rest = pattern.substring(slash + 1);
    if (!Files.isDirectory(base)) {
      return List.of();
    }
    PathMatcher matcher = base.getFileSystem().getPathMatcher("glob:" + rest);
    int depth = rest.contains("**") ? Integer.MAX_VALUE : rest.split("/").length;
    try (Stream<Path> walk = Files.walk(base, depth, FileVisitOption.FOLLOW_LINKS)) {
      return walk.filter(file -> matcher.matches(base.relativize(file)))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw new FormatException(pattern + ": cannot be searched: " + e.getCause(), e);
    }
  }

  private static Path absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize();
  }

  private static boolean hasWildcards(String path) {
    return firstWildcard(path) < path.length();
  }

  private static int firstWildcard(String path) {
    int position = 0;
    while (position < path.length() && WILDCARDS.indexOf(path.charAt(position)) < 0) {
      position++;
    }
    return position;
  }
}
