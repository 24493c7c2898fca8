package dev.duckpond.tlogfs.maintenance;

import dev.duckpond.columnar.parquet.Compression;
import dev.duckpond.columnar.parquet.ParquetFooter;
import dev.duckpond.columnar.parquet.ParquetReader;
import dev.duckpond.columnar.parquet.ParquetWriter;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.tinyfs.FileSource;
import dev.duckpond.tlogfs.delta.DataFile;
import dev.duckpond.tlogfs.disk.Disk;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes one data file with the rows of several, column by column as they are. Holds a row group in
 * memory. Thread-safe.
 */
final class FileMerger {
  private final Path table;
  private final Disk disk;
  private final RowLayout layout;
  private final ParquetWriter.Options options;

  FileMerger(Path table, Disk disk, RowLayout layout) {
    this.table = table;
    this.disk = disk;
    this.layout = layout;
    this.options = new ParquetWriter.Options(Compression.ZSTD, layout.rowGroupRows());
  }

  /**
   * Writes a file beside the first of the sources. It is durable, but its name is only once its
   * directory was forced. On failure nothing of it is left.
   *
   * @throws IOException when a source cannot be read; names it
   */
  DataFile merge(CompactionPlan plan) throws IOException {
    DataFile first = plan.files().get(0);
    Path file = table.resolve(first.path()).resolveSibling(CompactedName.of(plan.tier()));
    try {
      try (OutputStream output = new BufferedOutputStream(disk.create(file))) {
        write(output, plan.files());
      }
      disk.force(file);
      return new DataFile(table.relativize(file).toString(), first.partition(), Files.size(file));
    } catch (IOException | RuntimeException failure) {
      try {
        disk.delete(file);
      } catch (IOException second) {
        failure.addSuppressed(second);
      }
      throw failure;
    }
  }

  private void write(OutputStream output, List<DataFile> sources) throws IOException {
    ParquetWriter writer = new ParquetWriter(output, layout.schema(), options);
    long expected = 0;
    long written = 0;
    try (writer) {
      // Rows that are read together stand together.
      for (boolean leading : new boolean[] {true, false}) {
        for (DataFile source : sources) {
          try (RandomAccessSource bytes = FileSource.open(source.path(), path(source))) {
            ParquetFooter footer = ParquetFooter.read(bytes);
            expected += leading ? rowCount(footer) : 0;
            written += copy(bytes, footer, leading, writer);
          } catch (IllegalArgumentException broken) {
            throw new IOException(path(source) + ": " + broken.getMessage(), broken);
          }
        }
      }
      if (written != expected) {
        throw new IllegalStateException(
            "wrote " + written + " rows of " + expected + " to a compacted file");
      }
    } catch (IOException | RuntimeException failure) {
      writer.abort();
      throw failure;
    }
  }

  private Path path(DataFile source) {
    return table.resolve(source.path());
  }

  private static long rowCount(ParquetFooter footer) {
    return footer.rowGroups().stream().mapToLong(group -> group.rowCount()).sum();
  }

  private long copy(
      RandomAccessSource source, ParquetFooter footer, boolean leading, ParquetWriter writer)
      throws IOException {
    requireKnownColumns(footer);
    int[] present =
        layout.schema().fields().stream()
            .mapToInt(field -> footer.schema().indexOf(field.name()))
            .filter(column -> column >= 0)
            .toArray();
    long rows = 0;
    for (int group = 0; group < footer.rowGroups().size(); group++) {
      try (BatchReader reader = ParquetReader.open(source, footer, group, present)) {
        for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
          ColumnBatch chosen = choose(withAllColumns(batch, footer), leading);
          if (chosen.rowCount() > 0) {
            writer.write(chosen);
            rows += chosen.rowCount();
          }
        }
      }
    }
    return rows;
  }

  private void requireKnownColumns(ParquetFooter footer) {
    for (Field field : footer.schema().fields()) {
      if (layout.schema().indexOf(field.name()) < 0) {
        throw new IllegalArgumentException(
            "has a column " + field.name() + " that compaction would lose");
      }
    }
  }

  private ColumnBatch withAllColumns(ColumnBatch batch, ParquetFooter footer) {
    Vector[] columns = new Vector[layout.schema().size()];
    int next = 0;
    for (int i = 0; i < columns.length; i++) {
      Field field = layout.schema().field(i);
      columns[i] =
          footer.schema().indexOf(field.name()) >= 0
              ? batch.column(next++)
              : ConstantVectors.allNull(field.type(), batch.rowCount());
    }
    return new ColumnBatch(batch.rowCount(), columns);
  }

  private ColumnBatch choose(ColumnBatch batch, boolean leading) {
    BytesVector kinds = (BytesVector) batch.column(layout.kindColumn()).flatten();
    int[] chosen = new int[batch.rowCount()];
    int count = 0;
    for (int i = 0; i < chosen.length; i++) {
      boolean isLeading = kinds.isNull(i) || !kinds.string(i).equals(layout.trailingKind());
      if (isLeading == leading) {
        chosen[count++] = i;
      }
    }
    return count == chosen.length ? batch : batch.select(chosen, count);
  }
}
