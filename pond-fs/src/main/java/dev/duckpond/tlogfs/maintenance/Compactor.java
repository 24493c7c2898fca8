package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one data file of many. No version changes for its readers: old versions keep their files,
 * and the new one has the same rows. It never stands in the way of other commits: if one of the
 * files was rewritten meanwhile, the work is dropped. Thread-safe.
 */
public final class Compactor {
  /** Commits of rewrites end at whichever comes first. */
  private static final int REWRITES_OF_A_COMMIT = 256;

  private static final long BYTES_OF_A_COMMIT = 64L << 20;

  private final Path directory;
  private final Disk disk;
  private final MaintainedTable table;
  private final FileMerger merger;

  public Compactor(Path directory, Disk disk, MaintainedTable table, RowLayout layout) {
    this.directory = directory;
    this.disk = disk;
    this.table = table;
    this.merger = new FileMerger(directory, disk, layout);
  }

  /** Makes as few files of the newest version as sensible. */
  public CompactionReport compact(Progress progress) throws IOException {
    List<CompactionPlan> plans = new ArrayList<>();
    long filesBefore = 0;
    for (List<DataFile> files : table.partitions()) {
      filesBefore += files.size();
      plans.addAll(CompactionPlan.all(files));
    }
    long filesAfter = filesBefore;
    int committed = 0;
    int done = 0;
    while (done < plans.size()) {
      List<CompactionPlan> next = nextCommit(plans.subList(done, plans.size()));
      for (Rewrite rewrite : rewrite(next)) {
        committed++;
        filesAfter -= rewrite.removed().size() - 1L;
      }
      done += next.size();
      progress.report("compact", done, plans.size());
    }
    return new CompactionReport(committed, filesBefore, filesAfter, plans.size() - committed);
  }

  /**
   * Compacts what is due in a partition; cheap when nothing is.
   *
   * @return the number of files that are one now; 0 if nothing was due, or others were faster
   */
  int compactIfDue(String partition) throws IOException {
    Optional<CompactionPlan> due = CompactionPlan.due(table.partition(partition));
    if (due.isEmpty()) {
      return 0;
    }
    return rewrite(List.of(due.get())).stream().mapToInt(rewrite -> rewrite.removed().size()).sum();
  }

  private static List<CompactionPlan> nextCommit(List<CompactionPlan> plans) {
    List<CompactionPlan> next = new ArrayList<>();
    long bytes = 0;
    for (CompactionPlan plan : plans) {
      bytes += plan.bytes();
      if (!next.isEmpty() && (next.size() == REWRITES_OF_A_COMMIT || bytes > BYTES_OF_A_COMMIT)) {
        break;
      }
      next.add(plan);
    }
    return next;
  }

  private List<Rewrite> rewrite(List<CompactionPlan> plans) throws IOException {
    List<Rewrite> written = new ArrayList<>();
    try {
      for (CompactionPlan plan : plans) {
        written.add(new Rewrite(plan.files(), merger.merge(plan)));
      }
      forceDirectories(written);
    } catch (IOException | RuntimeException failure) {
      try {
        delete(written);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
    // When this fails nobody knows what was committed: what was not is swept some day.
    List<Rewrite> committed = table.commit(written, message(written));
    written.removeAll(committed);
    delete(written);
    return committed;
  }

  private static String message(List<Rewrite> rewrites) {
    int files = rewrites.stream().mapToInt(rewrite -> rewrite.removed().size()).sum();
    return "compact " + files + " data files into " + rewrites.size();
  }

  private void forceDirectories(List<Rewrite> rewrites) throws IOException {
    Set<Path> directories = new LinkedHashSet<>();
    for (Rewrite rewrite : rewrites) {
      directories.add(
          Objects.requireNonNull(directory.resolve(rewrite.added().path()).getParent()));
    }
    for (Path changed : directories) {
      disk.forceDirectory(changed);
    }
  }

  private void delete(List<Rewrite> rewrites) throws IOException {
    for (Rewrite rewrite : rewrites) {
      disk.delete(directory.resolve(rewrite.added().path()));
    }
  }
}
