package dev.duckpond.table;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.ConstantVectors;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the batches of a file the columns and types of the table it is part of. */
final class UnionBatchReader implements BatchReader {
  private final BatchReader rows;
  private final RandomAccessSource source;
  private final FileColumns columns;
  private final List<VectorWidening> widenings;

  /** Owns the reader and what it reads from. */
  UnionBatchReader(BatchReader rows, RandomAccessSource source, FileColumns columns) {
    this.rows = rows;
    this.source = source;
    this.columns = columns;
    this.widenings = columns.types().stream().map(VectorWidening::new).toList();
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    ColumnBatch batch = rows.next();
    if (batch == null || columns.asRead()) {
      return batch;
    }
    return ColumnBatch.lazy(batch.rowCount(), columns.types().size(), i -> column(batch, i));
  }

  private Vector column(ColumnBatch batch, int column) {
    int position = columns.sources().get(column);
    return position < 0
        ? ConstantVectors.allNull(columns.types().get(column), batch.rowCount())
        : widenings.get(column).widen(batch.column(position));
  }

  @Override
  public void close() throws IOException {
    try (source) {
      rows.close();
    }
  }
}
