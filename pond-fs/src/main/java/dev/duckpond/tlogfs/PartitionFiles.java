package dev.duckpond.tlogfs;

import dev.duckpond.tlogfs.delta.DataFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data files of one partition at some version, read when they are first needed. What an earlier
 * version had read already is not read again. Thread-safe.
 */
final class PartitionFiles {
  private final List<DataFile> files;
  private List<DataFile> unread;
  private @Nullable Partition read;

  private PartitionFiles(List<DataFile> files, List<DataFile> unread, @Nullable Partition read) {
    this.files = files;
    this.unread = unread;
    this.read = read;
  }

  static PartitionFiles of(List<DataFile> files) {
    return new PartitionFiles(List.copyOf(files), List.copyOf(files), null);
  }

  List<DataFile> files() {
    return files;
  }

  /** These files and one more. */
  synchronized PartitionFiles with(DataFile file) {
    return new PartitionFiles(plus(files, file), plus(unread, file), read);
  }

  /**
   * These files but some, whose rows are in others that will be added: what was read stays valid.
   */
  synchronized PartitionFiles withoutFiles(Set<String> paths) {
    return new PartitionFiles(without(files, paths), without(unread, paths), read);
  }

  /** These files but some, whose rows are gone. */
  PartitionFiles withoutRowsOf(Set<String> paths) {
    return of(without(files, paths));
  }

  synchronized Partition partition(OplogReader reader, OplogContent content) throws IOException {
    Partition known = read == null ? Partition.EMPTY : read;
    if (!unread.isEmpty()) {
      List<OplogRow> rows = new ArrayList<>();
      for (DataFile file : unread) {
        rows.addAll(reader.rows(file));
      }
      known = known.with(rows, content);
      unread = List.of();
    }
    read = known;
    return known;
  }

  private static List<DataFile> plus(List<DataFile> files, DataFile file) {
    List<DataFile> longer = new ArrayList<>(files.size() + 1);
    longer.addAll(files);
    longer.add(file);
    return List.copyOf(longer);
  }

  private static List<DataFile> without(List<DataFile> files, Set<String> paths) {
    return files.stream().filter(file -> !paths.contains(file.path())).toList();
  }
}
