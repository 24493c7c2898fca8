package dev.duckpond.jdbc;

import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;

/** Looks into a pond. */
final class PondCatalog {
  private PondCatalog() {}

  static boolean isDirectory(WorkingDirectory root, String path) throws IOException {
    return root.exists(path) && root.metadata(path).type() == EntryType.DIRECTORY;
  }
}
