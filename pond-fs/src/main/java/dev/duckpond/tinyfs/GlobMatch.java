package dev.duckpond.tinyfs;

import java.util.List;

/**
 * A node that matches a pattern.
 *
 * @param captures what each wildcard matched, from left to right; {@code **} captures the names it
 *     spans joined by slashes
 */
public record GlobMatch(Metadata metadata, List<String> captures) {
  public GlobMatch {
    captures = List.copyOf(captures);
  }
}
