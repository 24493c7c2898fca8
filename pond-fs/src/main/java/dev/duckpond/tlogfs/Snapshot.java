package dev.duckpond.tlogfs;

import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.List;

/** A pond as it was at one version. Stays readable and the same for as long as it is held. */
public interface Snapshot {
  long version();

  /**
   * The versions of a node as commits recorded them, oldest first. Of a file that was moved those
   * before count too; of one that was copied or restored only its own.
   *
   * @throws dev.duckpond.tinyfs.PondFileException when there is no such node
   */
  List<NodeRecord> records(String path) throws IOException;

  /** The root, read-only. */
  WorkingDirectory root();
}
