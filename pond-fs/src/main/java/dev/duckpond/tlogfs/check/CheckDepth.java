package dev.duckpond.tlogfs.check;

/** How much of a pond a check looks at. */
public enum CheckDepth {
  /** The log, the directory tree, and that all files exist with the right size. */
  QUICK,
  /** All bytes: checksums, the pages of tables and series, and their event times too. */
  FULL
}
