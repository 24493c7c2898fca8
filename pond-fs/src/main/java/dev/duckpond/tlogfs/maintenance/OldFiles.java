package dev.duckpond.tlogfs.maintenance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds files that nobody has touched for a while. */
final class OldFiles {
  /** A commit writes its files some time before it refers to them. */
  static final Duration SHORTEST_GRACE = Duration.ofMinutes(10);

  private final Path pond;
  private final Instant limit;

  /**
   * @throws IllegalArgumentException when the grace period is too short for commits under way
   */
  OldFiles(Path pond, Duration grace) {
    if (grace.compareTo(SHORTEST_GRACE) < 0) {
      throw new IllegalArgumentException(
          "a grace period under "
              + SHORTEST_GRACE.toMinutes()
              + " minutes could take files from a commit under way");
    }
    this.pond = pond;
    this.limit = Instant.now().minus(grace);
  }

  /** Those directly in a directory; none if it does not exist. */
  List<FreedFile> in(Path directory, Predicate<String> name) throws IOException {
    List<FreedFile> found = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (name.test(file.getFileName().toString())) {
          addIfOld(file, found);
        }
      }
    } catch (NoSuchFileException missing) {
      return List.of();
    }
    return found;
  }

  private void addIfOld(Path file, List<FreedFile> found) throws IOException {
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(file, BasicFileAttributes.class);
    } catch (NoSuchFileException goneMeanwhile) {
      return;
    }
    Instant modified = attributes.lastModifiedTime().toInstant();
    if (attributes.isRegularFile() && modified.isBefore(limit)) {
      found.add(new FreedFile(pond.relativize(file).toString(), attributes.size(), modified));
    }
  }

  /** The directories directly in one; none if it does not exist. */
  static List<Path> directoriesIn(Path directory, String prefix) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(Files::isDirectory)
          .sorted()
          .toList();
    } catch (NoSuchFileException missing) {
      return List.of();
    }
  }
}
