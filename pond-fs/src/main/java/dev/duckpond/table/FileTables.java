package dev.duckpond.table;

import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Opens files as tables, and writes them. Keeps what it read of immutable content (footers), so
 * share one a pond. Thread-safe, as far as the working directories it is given are.
 */
public final class FileTables {
  private final MetadataCache metadata = new MetadataCache();

  /**
   * The table that the newest version of a {@code file:table}, or all versions of a {@code
   * file:series}, make. Reads metadata only, and opens only files that were not written through
   * this class. Splits of its scans open the directory's files from whichever thread opens them.
   *
   * <p>Rows of a series outside of the bounds set on its event times are left out.
   *
   * <p>A series unites its versions by column name: a column that a version lacks is null there,
   * and types are widened to one that holds all (TINYINT to BIGINT, these and DECIMAL to DOUBLE,
   * DATE to TIMESTAMP).
   *
   * @throws PondFileException when there is no such file, it is no table, or its versions' types do
   *     not fit together
   */
  public TableSource open(WorkingDirectory directory, String path) throws IOException {
    Metadata file = directory.metadata(path);
    if (!file.type().isQueryable()) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          file.path() + ": is a " + file.type().text() + ", not a file:table or file:series");
    }
    String name = file.path().toString();
    List<FileVersion> versions = directory.versions(path);
    if (file.type() == EntryType.TABLE) {
      versions = versions.subList(versions.size() - 1, versions.size());
    }
    List<TableFile> files = new ArrayList<>(versions.size());
    for (FileVersion version : versions) {
      files.add(new TableFile(version, metadata.summary(directory, path, version)));
    }
    Schema schema = union(directory, path, versions).schema();
    TableSource table = new FileTableSource(name, directory, path, schema, files, metadata);
    FileVersion newest = versions.get(versions.size() - 1);
    return newest.bounds().isNone() ? table : bounded(table, newest);
  }

  private static TableSource bounded(TableSource table, FileVersion newest)
      throws PondFileException {
    String column = newest.attributes().get(FileVersion.TIMESTAMP_COLUMN);
    int position = column == null ? -1 : table.schema().indexOf(column);
    if (position < 0) {
      throw new PondFileException(
          FileSystemFault.CORRUPT,
          table.name() + ": has bounds of event times, but no timestamp column to apply them to");
    }
    return new BoundedTableSource(
        table, EventTimeRange.of(newest.bounds(), position, table.schema().field(position).type()));
  }

  /** The columns of these versions of a file. */
  UnionSchema union(WorkingDirectory directory, String path, List<FileVersion> versions)
      throws IOException {
    UnionSchema union = new UnionSchema(directory.metadata(path).path().toString());
    for (FileVersion version : versions) {
      union.add(version.version(), metadata.summary(directory, path, version));
    }
    return union;
  }

  /**
   * Starts writing rows as the first version of a new file or the next of an existing one.
   *
   * @param type {@link EntryType#TABLE} or {@link EntryType#SERIES}
   * @param schema of the batches to come
   * @param timestampColumn for a series: the column with its event times; when empty, that of its
   *     newest version, or for a new one the first there is, in any case, of timestamp, event_time,
   *     time, ts, datetime
   * @throws PondFileException when there is a file of another type, or no column of dates or
   *     timestamps for a series
   */
  public TableWriter write(
      WorkingDirectory directory,
      String path,
      EntryType type,
      Schema schema,
      Optional<String> timestampColumn)
      throws IOException {
    VersionTarget target = VersionTarget.find(this, directory, path, type, schema, timestampColumn);
    return TableWriter.start(target, schema);
  }

  /**
   * Stores a Parquet file, byte by byte, as the first version of a new file or the next of an
   * existing one.
   *
   * @param timestampColumn as for {@link #write}
   * @param parquet is left open
   * @throws IOException when it is not Parquet, is damaged, or does not fit the file; then nothing
   *     was begun
   */
  public StoredVersion store(
      WorkingDirectory directory,
      String path,
      EntryType type,
      RandomAccessSource parquet,
      Optional<String> timestampColumn)
      throws IOException {
    return new ParquetStore(this, directory, path, type).store(parquet, timestampColumn);
  }
}
