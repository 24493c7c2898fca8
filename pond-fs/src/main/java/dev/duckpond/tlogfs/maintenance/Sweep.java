package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.disk.Disk;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes what commits that never came about have left: data files that no retained version has,
 * temporary files of the log, and staged content.
 */
final class Sweep {
  private final Path pond;
  private final Disk disk;
  private final MaintainedTable table;

  Sweep(Path pond, Disk disk, MaintainedTable table) {
    this.pond = pond;
    this.disk = disk;
    this.table = table;
  }

  List<FreedFile> run(Duration grace, Progress progress) throws IOException {
    OldFiles old = new OldFiles(pond, grace);
    List<FreedFile> unused = new ArrayList<>();
    for (Path partition : OldFiles.directoriesIn(pond, "part_id=")) {
      unused.addAll(old.in(partition, name -> name.endsWith(".parquet")));
    }
    // Read after the files were listed: what was committed before then is in it.
    Set<String> referred = new HashSet<>();
    if (!unused.isEmpty()) {
      table.retained().files().stream().map(DataFile::path).forEach(referred::add);
    }
    unused.removeIf(file -> referred.contains(file.path()));
    unused.addAll(
        old.in(pond.resolve("_delta_log"), name -> name.startsWith(".") && name.endsWith(".tmp")));
    unused.addAll(old.in(pond.resolve("_large_files"), name -> name.startsWith(".staging-")));
    for (int i = 0; i < unused.size(); i++) {
      disk.delete(pond.resolve(unused.get(i).path()));
      progress.report("sweep", i + 1L, unused.size());
    }
    return unused;
  }
}
