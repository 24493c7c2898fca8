package dev.duckpond.tlogfs.maintenance;

import java.io.IOException;

/**
 * What can be done to look after a pond, while others read and write it. Nothing here changes what
 * any retained version holds. Thread-safe.
 */
public final class Maintenance {
  private final MaintainedTable table;
  private final Compactor compactor;

  public Maintenance(MaintainedTable table, Compactor compactor) {
    this.table = table;
    this.compactor = compactor;
  }

  /**
   * Makes as few data files of the newest version as sensible. Those they replace stay for as long
   * as a retained version refers to them.
   */
  public CompactionReport compact(Progress progress) throws IOException {
    return compactor.compact(progress);
  }

  /**
   * Writes a checkpoint of the newest version, so that opening reads no more than that.
   *
   * @return false when there is one already
   */
  public boolean checkpoint() throws IOException {
    return table.checkpoint();
  }
}
