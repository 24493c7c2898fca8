package dev.duckpond.transfer;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.format.FormatProvider;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.StoredVersion;
import dev.duckpond.table.TableWriter;
import dev.duckpond.tinyfs.FileSource;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Copies host files into a pond. Thread-safe, as far as the working directories it is given are.
 */
public final class Importer {
  private final FileTables tables;

  public Importer(FileTables tables) {
    this.tables = tables;
  }

  /**
   * Copies host files into the pond, as part of the transaction the directory belongs to; nothing
   * of it is kept unless that is committed, and after an exception it must not be.
   *
   * @param sources {@link dev.duckpond.format.SourceUrl}s of host files; each may be a glob, which
   *     stands for all files it matches, by path. Options are those of the format, and {@code
   *     timestamp}, which names the column with the event times where the source is a series or
   *     goes to one
   * @param target a path in the pond: an existing directory, in which each file gets its host
   *     file's name, or a file to create or add a version to; with several sources it is a
   *     directory or a series
   * @return what was copied, in order
   */
  public List<Imported> copyIn(List<String> sources, WorkingDirectory directory, String target)
      throws IOException {
    List<Imported> imported = new ArrayList<>();
    for (ImportStep step : ImportPlan.make(sources, directory, target)) {
      imported.add(copy(step, directory));
    }
    return imported;
  }

  private Imported copy(ImportStep step, WorkingDirectory directory) throws IOException {
    Optional<FormatProvider> provider = ImportOptions.provider(step.url());
    long bytes = Files.size(step.file());
    if (step.url().format().isEmpty()) {
      long version = copyBytes(step, directory);
      return imported(step, directory, version, OptionalLong.empty(), bytes);
    }
    StoredVersion stored =
        provider.isPresent()
            ? convert(step, provider.get(), directory)
            : storeParquet(step, directory);
    return imported(step, directory, stored.version(), OptionalLong.of(stored.rowCount()), bytes);
  }

  private static Imported imported(
      ImportStep step, WorkingDirectory directory, long version, OptionalLong rows, long bytes)
      throws IOException {
    return new Imported(
        step.file(), directory.metadata(step.path()).path(), step.type(), version, rows, bytes);
  }

  private static long copyBytes(ImportStep step, WorkingDirectory directory) throws IOException {
    boolean exists = directory.exists(step.path());
    try (VersionWriter writer =
        exists ? directory.append(step.path()) : directory.create(step.path(), step.type())) {
      Files.copy(step.file(), writer);
      return writer.complete();
    }
  }

  private StoredVersion storeParquet(ImportStep step, WorkingDirectory directory)
      throws IOException {
    try (FileSource source = FileSource.open(step.file().toString(), step.file())) {
      return tables.store(
          directory, step.path(), step.type(), source, ImportOptions.timestamp(step.url()));
    }
  }

  private StoredVersion convert(
      ImportStep step, FormatProvider provider, WorkingDirectory directory) throws IOException {
    FormatProvider.Rows rows =
        provider.open(new HostInput(step.file()), ImportOptions.ofFormat(step.url()));
    try (BatchReader reader = rows.read();
        TableWriter writer =
            tables.write(
                directory,
                step.path(),
                step.type(),
                rows.schema(),
                ImportOptions.timestamp(step.url()))) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        writer.write(batch);
      }
      return writer.complete();
    }
  }

  private record HostInput(Path file) implements FormatProvider.Input {
    @Override
    public String name() {
      return file.toString();
    }

    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(file);
    }
  }
}
