package dev.duckpond.transfer;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.LoadedBatches;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.BatchWriter;
import dev.duckpond.format.FormatException;
import dev.duckpond.format.OutputFormat;
import dev.duckpond.format.SourceUrl;
import dev.duckpond.table.FileTables;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.FileSystemFault;
import dev.duckpond.tinyfs.FileVersion;
import dev.duckpond.tinyfs.GlobMatch;
import dev.duckpond.tinyfs.Metadata;
import dev.duckpond.tinyfs.PondFileException;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Copies files of a pond to the host. Thread-safe. */
public final class Exporter {
  private static final int COPY_BYTES = 1 << 20;

  private final FileTables tables;

  public Exporter(FileTables tables) {
    this.tables = tables;
  }

  /**
   * Copies files of the pond to the host. Each host file appears when it is complete, replacing one
   * that was there. The newest content of a file is copied byte by byte; the versions of a series
   * that has several are merged into one Parquet file.
   *
   * @param paths in the pond; each may be a glob
   * @param target a {@link SourceUrl} of a host file ({@code host:///f} or {@code
   *     host+parquet:///f} as it is, {@code host+csv:///f.csv} a table or series converted), or of
   *     a directory that exists, in which each file keeps its name
   * @return what was copied, in order
   */
  public List<Exported> copyOut(List<String> paths, WorkingDirectory directory, String target)
      throws IOException {
    SourceUrl url = SourceUrl.parse(target);
    if (!url.options().isEmpty()) {
      throw new FormatException(
          "unknown option '"
              + url.options().keySet().iterator().next()
              + "' in '"
              + target
              + "': there are none for files that are written");
    }
    List<Metadata> files = new ArrayList<>();
    for (String path : paths) {
      files.addAll(find(directory, path));
    }
    Map<Metadata, Path> targets = new LinkedHashMap<>();
    HostTarget hostTarget = HostTarget.of(url.path(), files.size());
    for (Metadata file : files) {
      requireConvertible(file, url);
      Path path = hostTarget.file(file.path().name());
      if (targets.containsValue(path)) {
        throw new FormatException("two of the files would be " + path);
      }
      targets.put(file, path);
    }
    List<Exported> exported = new ArrayList<>();
    for (Map.Entry<Metadata, Path> entry : targets.entrySet()) {
      Metadata file = entry.getKey();
      long bytes = HostTarget.write(entry.getValue(), output -> copy(directory, file, url, output));
      exported.add(new Exported(file.path(), entry.getValue(), bytes));
    }
    return exported;
  }

  private static List<Metadata> find(WorkingDirectory directory, String path) throws IOException {
    if (directory.exists(path)) {
      Metadata metadata = directory.metadata(path);
      if (!metadata.type().isFile()) {
        throw new PondFileException(
            FileSystemFault.NOT_A_FILE, metadata.path() + ": is a directory, not a file");
      }
      return List.of(metadata);
    }
    List<Metadata> matches =
        directory.glob(path).stream()
            .map(GlobMatch::metadata)
            .filter(metadata -> metadata.type().isFile())
            .toList();
    if (matches.isEmpty()) {
      throw new PondFileException(FileSystemFault.NOT_FOUND, path + ": no such file");
    }
    return matches;
  }

  private static void requireConvertible(Metadata file, SourceUrl url) throws PondFileException {
    if (url.format().isPresent() && !file.type().isQueryable()) {
      throw new PondFileException(
          FileSystemFault.NOT_A_TABLE,
          file.path()
              + ": is a "
              + file.type().text()
              + ", which cannot be written as "
              + url.format().get()
              + "; copy it as it is with host://");
    }
  }

  private void copy(WorkingDirectory directory, Metadata file, SourceUrl url, OutputStream output)
      throws IOException {
    String path = file.path().toString();
    boolean asItIs = url.format().isEmpty() || url.format().get().equals(SourceUrl.PARQUET);
    if (!asItIs) {
      convert(tables.open(directory, path), OutputFormat.CSV, output);
    } else if (isUnion(directory, file)) {
      convert(tables.open(directory, path), OutputFormat.PARQUET, output);
    } else {
      try (RandomAccessSource source = directory.open(path)) {
        copyBytes(source, output);
      }
    }
  }

  /** Whether a series' rows are others than those of its newest version. */
  private static boolean isUnion(WorkingDirectory directory, Metadata file) throws IOException {
    if (file.type() != EntryType.SERIES) {
      return false;
    }
    List<FileVersion> versions = directory.versions(file.path().toString());
    return versions.size() > 1 || !versions.get(0).bounds().isNone();
  }

  private static void convert(TableSource table, OutputFormat format, OutputStream output)
      throws IOException {
    List<Integer> columns = IntStream.range(0, table.schema().size()).boxed().toList();
    try (BatchWriter writer = format.open(output, table.schema())) {
      for (Split split : table.scan(new ScanRequest(columns, null)).splits()) {
        try (BatchReader reader = new LoadedBatches(split.open())) {
          for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
            writer.write(batch);
          }
        }
      }
    }
  }

  private static void copyBytes(RandomAccessSource source, OutputStream output) throws IOException {
    byte[] bytes = new byte[(int) Math.min(COPY_BYTES, source.size())];
    for (long position = 0; position < source.size(); ) {
      int count = (int) Math.min(bytes.length, source.size() - position);
      source.readFully(position, ByteBuffer.wrap(bytes, 0, count));
      output.write(bytes, 0, count);
      position += count;
    }
  }
}
