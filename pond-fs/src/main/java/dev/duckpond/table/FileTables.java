package dev.duckpond.table;

import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;

/**
 * Opens files as tables. Keeps what it read of immutable content (footers), so share one a pond.
 * Thread-safe.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class FileTables {
  /**
   * The table that the newest version of a {@code file:table}, or all versions of a {@code
   * file:series}, make. Reads metadata only.
   *
   * @throws dev.duckpond.tinyfs.PondFileException when there is no such file, or it is no table
   */
  public TableSource open(WorkingDirectory directory, String path) throws IOException {
    throw new UnsupportedOperationException("open " + path + " in " + directory);
  }
}
