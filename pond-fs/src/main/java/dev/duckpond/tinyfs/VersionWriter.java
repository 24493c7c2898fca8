package dev.duckpond.tinyfs;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Writes one version of a file. Nothing of it can be seen before {@link #complete}; until then the
 * file is busy. Closing a writer that was not completed abandons it: nothing is left behind, and
 * the transaction can no longer be committed.
 */
public abstract class VersionWriter extends OutputStream {
  /** Records the event times of the rows, in microseconds since the epoch, UTC. */
  public abstract void eventTimes(long minimum, long maximum);

  /** Sets an extended attribute of this version. */
  public abstract void attribute(String key, String value);

  /**
   * Ends the content and makes the version part of the transaction.
   *
   * @return the version's number
   */
  public abstract long complete() throws IOException;
}
