package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.WorkingDirectory;

/** A pond as it was at one version. Stays readable and the same for as long as it is held. */
public interface Snapshot {
  long version();

  /** The root, read-only. */
  WorkingDirectory root();
}
