package dev.duckpond.tlogfs.check;

import dev.duckpond.tlogfs.PondException;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.delta.LogFiles;
import dev.duckpond.tlogfs.disk.Disk;
import dev.duckpond.tlogfs.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Makes a pond openable again whose log ends in commits that were not written completely, by
 * setting these aside. Nothing is deleted. No other process may use the pond meanwhile.
 */
public final class PondRecovery {
  private final Path pond;
  private final LogFiles log;
  private final Disk disk = new LocalDisk();

  private PondRecovery(Path pond) {
    this.pond = pond;
    this.log = new LogFiles(pond, PondCheck.PARTITION_COLUMN);
  }

  /**
   * What was done.
   *
   * @param version the newest now
   * @param problems what was wrong with the commits set aside, newest first; names their files
   * @param moved the files set aside, where they are now
   */
  public record Recovered(long version, List<String> problems, List<Path> moved) {
    public Recovered {
      problems = List.copyOf(problems);
      moved = List.copyOf(moved);
    }
  }

  /**
   * Sets the damaged commits at the end of the log aside.
   *
   * @throws PondException when there is no pond, when the last commit is whole, or when no commit
   *     is; nothing was changed then
   */
  public static Recovered run(Path directory) throws IOException {
    Path pond = directory.toAbsolutePath().normalize();
    if (!DeltaTable.exists(pond)) {
      throw new PondException("no pond at " + directory + ": run 'pond init' to make one");
    }
    return new PondRecovery(pond).run();
  }

  private Recovered run() throws IOException {
    List<Long> commits = log.commits();
    List<String> problems = new ArrayList<>();
    int whole = commits.size();
    while (whole > 0) {
      try {
        log.read(commits.get(whole - 1));
        break;
      } catch (DeltaLogException damaged) {
        problems.add(Findings.reason(damaged));
        whole--;
      }
    }
    if (problems.isEmpty()) {
      throw new PondException(
          pond + ": nothing to recover: the last commit of the log is whole; see 'pond fsck'");
    }
    if (whole == 0) {
      throw new PondException(
          pond + ": cannot be recovered: no commit of the log is whole; restore a backup");
    }
    long version = commits.get(whole - 1);
    List<Path> moved = setAside(commits.subList(whole, commits.size()));
    return new Recovered(version, problems, moved);
  }

  /** Newest first, so that a crash in between leaves no gap. */
  private List<Path> setAside(List<Long> versions) throws IOException {
    Path target = pond.resolve("_recovered").resolve(UUID.randomUUID().toString());
    for (Path directory : List.of(target.getParent(), target)) {
      if (disk.createDirectory(directory)) {
        disk.forceDirectory(directory.getParent());
      }
    }
    List<Path> files = new ArrayList<>();
    if (Files.exists(log.lastCheckpoint())) {
      // It may name a checkpoint that goes; without it the newest there is, is found.
      files.add(log.lastCheckpoint());
    }
    for (int i = versions.size() - 1; i >= 0; i--) {
      files.addAll(log.of(versions.get(i)));
    }
    List<Path> moved = new ArrayList<>();
    for (Path file : files) {
      Path aside = target.resolve(file.getFileName());
      disk.rename(file, aside);
      moved.add(aside);
    }
    disk.forceDirectory(target);
    disk.forceDirectory(log.directory());
    return moved;
  }
}
