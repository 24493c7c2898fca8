package dev.duckpond.transfer;

import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.List;

/**
 * Copies host files into a pond. Thread-safe, as far as the working directories it is given are.
 */
@SuppressWarnings({"DoNotCallSuggester", "UnusedMethod", "UnusedVariable"})
public final class Importer {
  private final FileTables tables;

  public Importer(FileTables tables) {
    this.tables = tables;
  }

  /**
   * Copies host files into the pond, as part of the transaction the directory belongs to; nothing
   * of it is kept unless that is committed, and after an exception it must not be.
   *
   * @param sources {@link dev.duckpond.format.SourceUrl}s of host files; each may be a glob, which
   *     stands for all files it matches, by path
   * @param target a path in the pond: an existing directory, in which each file gets its host
   *     file's name, or a file to create or add a version to; with several sources it is a
   *     directory or a series
   * @return what was copied, in order
   */
  public List<Imported> copyIn(List<String> sources, WorkingDirectory directory, String target)
      throws IOException {
    throw new UnsupportedOperationException(sources + " to " + target + tables.getClass());
  }
}
