package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.column.LeafReader;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.FileMetadata;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.scan.RandomAccessSource;
import java.io.IOException;
import java.util.List;

/** Reads columns at any depth of a nested schema, in the form they are stored in. */
public final class ParquetLeafReader {
  private ParquetLeafReader() {}

  /**
   * Reads one leaf of one row group, into memory as a whole.
   *
   * @param path names from the top down, as in {@link LeafSchema#path}, the names of repeated
   *     groups within lists and maps included
   * @throws ParquetException when there is no such leaf, or when it cannot be read; names the file
   *     and the column
   */
  public static LeafColumn read(
      RandomAccessSource source, ParquetFooter footer, int rowGroup, List<String> path)
      throws IOException {
    String name = String.join(".", path);
    FileMetadata.Group group = footer.metadata().rowGroups().get(rowGroup);
    List<Leaf> leaves = footer.metadata().leaves();
    for (int i = 0; i < leaves.size(); i++) {
      if (leaves.get(i).path().equals(path)) {
        Leaf leaf = leaves.get(i);
        LeafReader reader;
        try {
          reader = new LeafReader(source, leaf, group.chunks().get(i), footer.pagesEnd());
        } catch (MalformedDataException e) {
          throw ColumnErrors.unreadable(name, source.name(), e);
        }
        try {
          LeafReader.Entries entries = reader.read(group.rowCount());
          return new LeafColumn(
              LeafSchema.of(leaf),
              entries.count(),
              entries.definitions(),
              entries.repetitions(),
              entries.values());
        } catch (MalformedDataException e) {
          throw ColumnErrors.damaged(name, source.name(), reader.pagePosition(), e);
        }
      }
    }
    throw new ParquetException("no column " + name + " in " + source.name());
  }
}
