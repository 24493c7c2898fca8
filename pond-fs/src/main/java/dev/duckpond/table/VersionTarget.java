package dev.duckpond.table;

import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.FileVersion.EventTimes;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The file that a version of a table or series is written to.
 *
 * @param path of the file, from the directory
 * @param versions there are
 * @param timestampColumn of a series, empty for a table
 */
record VersionTarget(
    FileTables tables,
    WorkingDirectory directory,
    String path,
    EntryType type,
    List<FileVersion> versions,
    Optional<TimestampColumn> timestampColumn) {

  static VersionTarget find(
      FileTables tables,
      WorkingDirectory directory,
      String path,
      EntryType type,
      Schema schema,
      Optional<String> namedTimestamp)
      throws IOException {
    if (!type.isQueryable()) {
      throw new IllegalArgumentException(type.text() + " is no table");
    }
    requireDistinctNames(path, schema);
    List<FileVersion> versions = existing(directory, path, type);
    if (type == EntryType.TABLE) {
      return new VersionTarget(tables, directory, path, type, versions, Optional.empty());
    }
    Optional<String> named = timestampName(path, versions, namedTimestamp);
    TimestampColumn column = TimestampColumn.find(path, schema, named);
    return new VersionTarget(tables, directory, path, type, versions, Optional.of(column));
  }

  /** Columns are found by name: of two with the same, one would be lost. */
  private static void requireDistinctNames(String path, Schema schema) throws PondFileException {
    Set<String> names = new HashSet<>();
    for (Field field : schema.fields()) {
      if (!names.add(field.name())) {
        throw new PondFileException(
            FileSystemFault.NOT_A_TABLE,
            path + ": two of the columns would be called '" + field.name() + "'");
      }
    }
  }

  private static List<FileVersion> existing(WorkingDirectory directory, String path, EntryType type)
      throws IOException {
    if (!directory.exists(path)) {
      return List.of();
    }
    Metadata metadata = directory.metadata(path);
    if (metadata.type() != type) {
      throw new PondFileException(
          FileSystemFault.ALREADY_EXISTS,
          metadata.path()
              + ": is a "
              + metadata.type().text()
              + ", and cannot take a version of a "
              + type.text());
    }
    return directory.versions(path);
  }

  /** A series keeps its timestamp column: rows ordered by different ones are no one series. */
  private static Optional<String> timestampName(
      String path, List<FileVersion> versions, Optional<String> named) throws PondFileException {
    if (versions.isEmpty()) {
      return named;
    }
    String recorded =
        versions.get(versions.size() - 1).attributes().get(FileVersion.TIMESTAMP_COLUMN);
    if (recorded != null && named.isPresent() && !named.get().equals(recorded)) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          path + ": the series' timestamp column is '" + recorded + "', not '" + named.get() + "'");
    }
    return recorded == null ? named : Optional.of(recorded);
  }

  VersionWriter start() throws IOException {
    return versions.isEmpty() ? directory.create(path, type) : directory.append(path);
  }

  /**
   * Checks that the rows go together with those of the series' other versions.
   *
   * @throws PondFileException when they do not; names column and versions
   */
  void requireFit(FileSummary summary) throws IOException {
    if (type == EntryType.SERIES && !versions.isEmpty()) {
      UnionSchema union = tables.union(directory, path, versions);
      union.add(versions.get(versions.size() - 1).version() + 1, summary);
    }
  }

  /** Ends the content that was written and makes it a version. */
  StoredVersion complete(VersionWriter writer, FileSummary summary, Optional<EventTimes> eventTimes)
      throws IOException {
    writer.attribute(FileSummaryJson.ATTRIBUTE, FileSummaryJson.write(summary));
    if (timestampColumn.isPresent()) {
      writer.attribute(FileVersion.TIMESTAMP_COLUMN, timestampColumn.get().name());
      eventTimes.ifPresent(times -> writer.eventTimes(times.minimum(), times.maximum()));
    }
    return new StoredVersion(writer.complete(), summary.rowCount());
  }
}
