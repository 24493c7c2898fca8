package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.RetainedFiles;
import dev.duckpond.tlogfs.disk.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Deletes large files that no retained version refers to.
 *
 * <p>A commit under way may decide to use a file that is there already, in the moment in which it
 * is about to be deleted. It says so by touching the file. So a file is first set aside under
 * another name, where readers still find it; only when it was not touched until then, and no commit
 * made meanwhile refers to it, it is deleted, and else put back. What a crash leaves set aside is
 * put back by the next run.
 */
public final class LargeFileCollector {
  /** What is appended to the name of a file that is set aside. */
  public static final String SET_ASIDE = ".unused";

  private static final Pattern LARGE_FILE = Pattern.compile("[0-9a-f]{64}\\.data");
  private static final Pattern LEFT_ASIDE = Pattern.compile("[0-9a-f]{64}\\.data\\.unused");

  private final Path pond;
  private final Disk disk;
  private final MaintainedTable table;

  LargeFileCollector(Path pond, Disk disk, MaintainedTable table) {
    this.pond = pond;
    this.disk = disk;
    this.table = table;
  }

  /** Lists what can go, without deleting it. */
  List<FreedFile> find(Duration grace, Progress progress) throws IOException {
    List<FreedFile> unused = new ArrayList<>();
    OldFiles old = new OldFiles(pond, grace);
    for (Path directory : directories()) {
      unused.addAll(old.in(directory, name -> LARGE_FILE.matcher(name).matches()));
    }
    if (!unused.isEmpty()) {
      // Read after the files were listed: what was committed before then is in it.
      Set<String> referred = referred(table.retained(), Set.of(), progress);
      unused.removeIf(file -> referred.contains(checksum(file)));
    }
    return unused;
  }

  /** Deletes what can go. */
  List<FreedFile> collect(Duration grace, Progress progress) throws IOException {
    putBackWhatACrashLeft();
    RetainedFiles before = table.retained();
    List<FreedFile> unused = find(grace, progress);
    for (FreedFile file : unused) {
      disk.rename(path(file), aside(file));
    }
    Set<String> referred = Set.of();
    if (!unused.isEmpty()) {
      referred = referred(table.retained(), new HashSet<>(before.filesWithAllRows()), progress);
    }
    List<FreedFile> freed = new ArrayList<>();
    for (FreedFile file : unused) {
      if (referred.contains(checksum(file)) || isTouched(file)) {
        disk.rename(aside(file), path(file));
      } else {
        disk.delete(aside(file));
        freed.add(file);
        progress.report("delete large files", freed.size(), unused.size());
      }
    }
    return freed;
  }

  private boolean isTouched(FreedFile file) throws IOException {
    return !Files.getLastModifiedTime(aside(file)).toInstant().equals(file.lastModified());
  }

  private void putBackWhatACrashLeft() throws IOException {
    for (Path directory : directories()) {
      List<Path> left;
      try (var files = Files.list(directory)) {
        left =
            files
                .filter(file -> LEFT_ASIDE.matcher(file.getFileName().toString()).matches())
                .toList();
      } catch (NoSuchFileException goneMeanwhile) {
        continue;
      }
      for (Path file : left) {
        String name = file.getFileName().toString();
        disk.rename(
            file, file.resolveSibling(name.substring(0, name.length() - SET_ASIDE.length())));
      }
    }
  }

  private List<Path> directories() throws IOException {
    return OldFiles.directoriesIn(pond.resolve("_large_files"), "");
  }

  private Set<String> referred(RetainedFiles retained, Set<DataFile> known, Progress progress)
      throws IOException {
    Set<String> checksums = new HashSet<>();
    List<DataFile> files = retained.filesWithAllRows();
    for (int i = 0; i < files.size(); i++) {
      if (!known.contains(files.get(i))) {
        checksums.addAll(table.largeContent(files.get(i)));
        progress.report("find references", i + 1L, files.size());
      }
    }
    return checksums;
  }

  private Path path(FreedFile file) {
    return pond.resolve(file.path());
  }

  private Path aside(FreedFile file) {
    return pond.resolve(file.path() + SET_ASIDE);
  }

  private static String checksum(FreedFile file) {
    String name = file.path().substring(file.path().lastIndexOf('/') + 1);
    return name.substring(0, name.indexOf('.'));
  }
}
