package dev.duckpond.tinyfs;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a file.
 *
 * @param version from 1, counting up by 1
 * @param size in bytes
 * @param sha256 of the content, in lower-case hexadecimal
 * @param timestamp when it was written
 * @param eventTimes the event times its rows lie in, for versions of a series
 * @param attributes extended attributes
 * @param bounds set on the event times of a series when this was its newest version; those of the
 *     newest version count for all
 */
public record FileVersion(
    long version,
    long size,
    String sha256,
    Instant timestamp,
    Optional<EventTimes> eventTimes,
    Map<String, String> attributes,
    TemporalBounds bounds) {
  /** The extended attribute naming a series' timestamp column. */
  public static final String TIMESTAMP_COLUMN = "duckpond.timestamp_column";

  public FileVersion {
    attributes = Map.copyOf(attributes);
  }

  /**
   * A closed range of event times.
   *
   * @param minimum microseconds since 1970-01-01T00:00:00 UTC
   * @param maximum likewise; at least the minimum
   */
  public record EventTimes(long minimum, long maximum) {}
}
