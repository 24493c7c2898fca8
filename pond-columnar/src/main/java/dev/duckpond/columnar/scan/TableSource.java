package dev.duckpond.columnar.scan;

import dev.duckpond.columnar.type.Schema;
import java.io.IOException;

/**
 * A table that can be scanned, at one fixed version: everything it answers stays the same for as
 * long as it is held. Thread-safe.
 */
public interface TableSource {
  /** What to call the table in plans and error messages: its path, for one in a pond. */
  String name();

  /** The columns. Reads no rows. */
  Schema schema();

  /** What is known without reading rows; never a guess. */
  TableStatistics statistics();

  /**
   * Chooses the splits that may hold rows the request wants.
   *
   * @throws IOException when metadata cannot be read; its message names the file
   */
  Scan scan(ScanRequest request) throws IOException;
}
