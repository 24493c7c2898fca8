package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.column.ColumnReader;
import dev.duckpond.columnar.parquet.column.ColumnReaders;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.metadata.Chunk;
import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.page.PageCache;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;

/** One column of one row group, readable at any row; forward is what it is good at. Thread-safe. */
final class PositionedColumn {
  private final RandomAccessSource source;
  private final Leaf leaf;
  private final Chunk chunk;
  private final long fileEnd;
  private final PageCache cache;
  private ColumnReader reader;

  /** The row the reader is at; beyond every row after a failure. */
  private long position;

  private boolean closed;

  PositionedColumn(RandomAccessSource source, Leaf leaf, Chunk chunk, long fileEnd, PageCache cache)
      throws ParquetException {
    this.source = source;
    this.leaf = leaf;
    this.chunk = chunk;
    this.fileEnd = fileEnd;
    this.cache = cache;
    this.reader = open();
  }

  private ColumnReader open() throws ParquetException {
    try {
      return ColumnReaders.open(source, leaf, chunk, fileEnd, cache);
    } catch (MalformedDataException e) {
      throw ColumnErrors.unreadable(leaf.name(), source.name(), e);
    }
  }

  /**
   * Reads rows.
   *
   * @throws IllegalStateException after {@link #close}
   */
  synchronized Vector read(long row, int count) throws IOException {
    if (closed) {
      throw new IllegalStateException(
          "column " + leaf.name() + " of " + source.name() + " is read after its reader closed");
    }
    if (row < position) {
      reader = open();
      position = 0;
    }
    long from = position;
    position = Long.MAX_VALUE;
    try {
      reader.skip(row - from);
      Vector vector = reader.read(count);
      position = row + count;
      return vector;
    } catch (MalformedDataException e) {
      throw ColumnErrors.damaged(leaf.name(), source.name(), reader.pagePosition(), e);
    }
  }

  synchronized void close() {
    closed = true;
  }
}
