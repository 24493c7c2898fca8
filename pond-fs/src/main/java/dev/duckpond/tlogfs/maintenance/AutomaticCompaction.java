package dev.duckpond.tlogfs.maintenance;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** Compacts after commits, when it is due. What goes wrong is logged, and tried again later. */
public final class AutomaticCompaction {
  private static final Logger LOGGER = System.getLogger(AutomaticCompaction.class.getName());

  private final String pond;
  private final Compactor compactor;
  private final ReentrantLock running = new ReentrantLock();

  /** For partitions where compaction failed: how many commits to wait before the next try. */
  private final Map<String, Integer> pauses = new ConcurrentHashMap<>();

  /**
   * @param pond what to call it in messages
   */
  public AutomaticCompaction(String pond, Compactor compactor) {
    this.pond = pond;
    this.compactor = compactor;
  }

  /** Compacts what is due in partitions that a commit added to. Never fails. */
  public void afterCommit(Collection<String> partitions) {
    // One at a time: a second thread would only repeat the work of the first.
    if (!running.tryLock()) {
      return;
    }
    try {
      for (String partition : partitions) {
        if (!pauses.isEmpty() && isPaused(partition)) {
          continue;
        }
        compact(partition);
      }
    } finally {
      running.unlock();
    }
  }

  private boolean isPaused(String partition) {
    return pauses.computeIfPresent(partition, (key, left) -> left > 1 ? left - 1 : null) != null;
  }

  private void compact(String partition) {
    try {
      compactor.compactIfDue(partition);
    } catch (IOException | RuntimeException failure) {
      pauses.put(partition, CompactionPlan.COMMITTED_FILES);
      LOGGER.log(
          Level.WARNING,
          pond
              + ": the commit stands, but the data files of directory "
              + partition
              + " could not be compacted: "
              + failure.getMessage(),
          failure);
    }
  }
}
