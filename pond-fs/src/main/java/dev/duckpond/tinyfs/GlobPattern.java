package dev.duckpond.tinyfs;

import java.util.ArrayList;
import java.util.List;

/**
 * A parsed path pattern: one part a name.
 *
 * @param absolute whether it starts at the root
 */
record GlobPattern(boolean absolute, List<Part> parts) {

  /** What one name, or with {@code **} any number of names, must be like. */
  sealed interface Part {}

  /** A name without wildcards. */
  record Literal(String name) implements Part {}

  /** A name with wildcards. */
  record Name(NamePattern pattern) implements Part {}

  /** Any number of directories. */
  record AnyDirectories() implements Part {}

  GlobPattern {
    parts = List.copyOf(parts);
  }

  /**
   * Parses {@code /a/*.csv} and the like.
   *
   * @throws PondFileException {@link FileSystemFault#INVALID_PATTERN}, naming the pattern
   */
  static GlobPattern parse(String text) throws PondFileException {
    List<Part> parts = new ArrayList<>();
    boolean wild = false;
    for (String name : text.split("/", -1)) {
      if (name.isEmpty() || name.equals(".")) {
        continue;
      }
      Part part = part(text, name);
      wild |= !(part instanceof Literal);
      if (wild && name.equals("..")) {
        throw invalid(text, "'..' cannot follow a wildcard");
      }
      parts.add(part);
    }
    return new GlobPattern(text.startsWith("/"), parts);
  }

  private static Part part(String text, String name) throws PondFileException {
    if (name.equals("**")) {
      return new AnyDirectories();
    }
    NamePattern pattern = NamePattern.parse(text, name);
    return pattern.literal().<Part>map(Literal::new).orElseGet(() -> new Name(pattern));
  }

  static PondFileException invalid(String pattern, String why) {
    return new PondFileException(
        FileSystemFault.INVALID_PATTERN, "pattern '" + pattern + "': " + why);
  }
}
