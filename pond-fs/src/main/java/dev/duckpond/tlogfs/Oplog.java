package dev.duckpond.tlogfs;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.delta.DeltaLogException;
import dev.duckpond.tlogfs.delta.DeltaTable;
import dev.duckpond.tlogfs.disk.LocalDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The rows and files that a pond is stored in at its newest version, for those who look after a
 * pond rather than use it: nothing is put together to a tree, and nothing is taken for right.
 * Thread-safe.
 */
public final class Oplog {
  private final long version;
  private final List<DataFile> dataFiles;
  private final OplogReader reader;
  private final LargeFiles largeFiles;
  private final OplogContent content;

  private Oplog(Path directory, long version, List<DataFile> dataFiles) {
    this.version = version;
    this.dataFiles = List.copyOf(dataFiles);
    this.reader = new OplogReader(directory);
    this.largeFiles = new LargeFiles(directory, new LocalDisk());
    this.content = new OplogContent(reader, largeFiles);
  }

  /**
   * Reads a pond's log.
   *
   * @throws DeltaLogException when it is damaged
   */
  public static Oplog open(Path directory) throws IOException {
    DeltaTable table = DeltaTable.open(directory, OplogSchema.PART_ID, new LocalDisk());
    long version = table.openedVersion();
    return new Oplog(directory, version, table.files(version));
  }

  public long version() {
    return version;
  }

  /** The data files of this version. */
  public List<DataFile> dataFiles() {
    return dataFiles;
  }

  /** The rows of a data file. */
  public List<OplogRow> rows(DataFile file) throws IOException {
    return reader.rows(file);
  }

  /** What a row of a directory says. */
  public List<DirectoryChange> directoryChanges(OplogRow row) throws IOException {
    try {
      return DirectoryCodec.decode(content.read(row));
    } catch (IllegalArgumentException broken) {
      throw OplogReader.corrupt(
          row.file(), "has a broken directory: " + broken.getMessage(), broken);
    }
  }

  /**
   * Opens a row's content.
   *
   * @param name what to call it in error messages
   */
  public RandomAccessSource open(OplogRow row, String name) throws IOException {
    return content.open(row, name);
  }

  /** Where large content of this checksum is kept. */
  public Path largeFile(String sha256) {
    return largeFiles.path(sha256);
  }

  /** The directory of a pond with its large files. */
  public static Path largeFilesIn(Path pond) {
    return LargeFiles.directoryIn(pond);
  }

  /** Whether the row says that its directory was removed. */
  public static boolean isRemoval(OplogRow row) {
    return row.version().attributes().containsKey(ExtendedAttributes.REMOVED);
  }
}
