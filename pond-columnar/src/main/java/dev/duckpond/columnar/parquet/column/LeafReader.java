package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Chunk;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.parquet.page.PageReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a whole column chunk of any depth, levels and values apart. */
public final class LeafReader {
  private final Leaf leaf;
  private final PageReader pages;

  /**
   * @param fileEnd position in the file after the last page of all
   * @throws MalformedDataException when the leaf cannot be read; says why
   */
  public LeafReader(RandomAccessSource source, Leaf leaf, Chunk chunk, long fileEnd)
      throws MalformedDataException {
    this.leaf = leaf;
    this.pages = ColumnReaders.pages(source, leaf, chunk, fileEnd, PageCache.NONE);
  }

  /** What a chunk holds; null stands for levels that are all at their maximum, or all 0. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  public record Entries(
      int count, int @Nullable [] definitions, int @Nullable [] repetitions, Vector values) {}

  /** Where the current page starts in the file, for messages. */
  public long pagePosition() {
    return pages.position();
  }

  /** Reads everything. May be called once. */
  public Entries read(long rows) throws IOException {
    LeafPages levels = new LeafPages(pages, leaf);
    ColumnReader reader = ColumnReaders.of(leaf, levels);
    List<Vector> parts = new ArrayList<>();
    for (int present = levels.fetch(); present >= 0; present = levels.fetch()) {
      if (present > 0) {
        parts.add(reader.read(present).flatten());
      }
    }
    int[] repetitions = levels.repetitions();
    checkRows(repetitions, levels.entries(), rows);
    Vector values = JoinedVectors.join(ColumnReaders.type(leaf), parts);
    return new Entries(levels.entries(), levels.definitions(), repetitions, values);
  }

  private static void checkRows(int @Nullable [] repetitions, int entries, long rows)
      throws MalformedDataException {
    long starts = entries;
    if (repetitions != null) {
      starts = 0;
      for (int i = 0; i < entries; i++) {
        starts += repetitions[i] == 0 ? 1 : 0;
      }
      if (entries > 0 && repetitions[0] != 0) {
        throw new MalformedDataException("the first entry does not start a row");
      }
    }
    if (starts != rows) {
      throw new MalformedDataException(
          "entries for " + starts + " rows where the row group has " + rows);
    }
  }
}
