package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.RetainedFiles;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** The table that is looked after, as far as that needs to know it. Thread-safe. */
public interface MaintainedTable {
  /** The data files of the newest version, by partition, one list each. */
  List<List<DataFile>> partitions() throws IOException;

  /** The data files of one partition at the newest version; none for an unknown one. */
  List<DataFile> partition(String partition) throws IOException;

  /**
   * Commits rewrites as one version; those of which a file is in the newest version no more are
   * left out.
   *
   * @return those that were committed; if none, there is no new version
   */
  List<Rewrite> commit(List<Rewrite> rewrites, String message) throws IOException;

  /** Writes a checkpoint of the newest version; false if there is one already. */
  boolean checkpoint() throws IOException;

  /** The data files of all versions that can be read. */
  RetainedFiles retained() throws IOException;

  /** The checksums of the large content that the rows of a data file refer to. */
  Set<String> largeContent(DataFile file) throws IOException;
}
