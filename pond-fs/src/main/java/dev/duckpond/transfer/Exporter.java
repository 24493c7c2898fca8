package dev.duckpond.transfer;

import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.List;

/** Copies files of a pond to the host. Thread-safe. */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class Exporter {
  private final FileTables tables;

  public Exporter(FileTables tables) {
    this.tables = tables;
  }

  /**
   * Copies files of the pond to the host. Each host file appears when it is complete, replacing one
   * that was there.
   *
   * @param paths in the pond; each may be a glob
   * @param target a {@link dev.duckpond.format.SourceUrl} of a host file ({@code host:///f} as it
   *     is, {@code host+csv:///f.csv} converted), or of a directory that exists, in which each file
   *     keeps its name
   * @return what was copied, in order
   */
  public List<Exported> copyOut(List<String> paths, WorkingDirectory directory, String target)
      throws IOException {
    throw new UnsupportedOperationException(paths + " to " + target + tables.getClass());
  }
}
