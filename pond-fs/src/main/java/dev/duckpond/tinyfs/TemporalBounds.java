package dev.duckpond.tinyfs;

import java.util.OptionalLong;

/**
 * Bounds that somebody set on the event times of a series: rows outside of them are not shown, but
 * nothing is removed. Either side may be open.
 *
 * @param minimum the first event time shown, in microseconds since 1970-01-01T00:00:00 UTC
 * @param maximum the last event time shown, likewise; at least the minimum
 */
public record TemporalBounds(OptionalLong minimum, OptionalLong maximum) {
  /** Shows everything. */
  public static final TemporalBounds NONE =
      new TemporalBounds(OptionalLong.empty(), OptionalLong.empty());

  public TemporalBounds {
    if (minimum.isPresent() && maximum.isPresent() && minimum.getAsLong() > maximum.getAsLong()) {
      throw new IllegalArgumentException(
          "bounds start at " + minimum.getAsLong() + " and end before, at " + maximum.getAsLong());
    }
  }

  public boolean isNone() {
    return minimum.isEmpty() && maximum.isEmpty();
  }
}
