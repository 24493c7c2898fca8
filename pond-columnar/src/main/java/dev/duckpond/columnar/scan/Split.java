package dev.duckpond.columnar.scan;

import java.io.IOException;

/** A part of a scan that one thread can read on its own, for instance one row group. */
public interface Split {
  /** Rows in this split before any filter. */
  long rowCount();

  /** Starts reading from the split's first row. */
  BatchReader open() throws IOException;
}
