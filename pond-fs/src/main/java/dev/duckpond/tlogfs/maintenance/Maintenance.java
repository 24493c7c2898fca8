package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What can be done to look after a pond, while others read and write it. Nothing here changes what
 * any retained version holds. Thread-safe.
 */
public final class Maintenance {
  /** The shortest grace period there is: commits write files some time before referring to them. */
  public static final Duration SHORTEST_GRACE = OldFiles.SHORTEST_GRACE;

  private final MaintainedTable table;
  private final Compactor compactor;
  private final Sweep sweep;
  private final LargeFileCollector largeFiles;

  public Maintenance(Path pond, Disk disk, MaintainedTable table, Compactor compactor) {
    this.table = table;
    this.compactor = compactor;
    this.sweep = new Sweep(pond, disk, table);
    this.largeFiles = new LargeFileCollector(pond, disk, table);
  }

  /**
   * Deletes data files that no retained version has, and temporary and staging files, all last
   * changed longer ago than the grace period.
   *
   * @param grace longer than any transaction takes, else its staged content may be gone when it
   *     commits, and the commit fails; ten minutes at least
   * @return what was deleted
   */
  public List<FreedFile> sweep(Duration grace, Progress progress) throws IOException {
    return sweep.run(grace, progress);
  }

  /**
   * Deletes large files that no retained version refers to and that were last written, or used by a
   * commit, longer ago than the grace period.
   *
   * @param grace ten minutes at least
   * @return what was deleted
   */
  public List<FreedFile> collectLargeFiles(Duration grace, Progress progress) throws IOException {
    return largeFiles.collect(grace, progress);
  }

  /** What {@link #collectLargeFiles} would delete. */
  public List<FreedFile> findUnusedLargeFiles(Duration grace, Progress progress)
      throws IOException {
    return largeFiles.find(grace, progress);
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
