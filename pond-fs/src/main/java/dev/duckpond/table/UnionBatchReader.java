package dev.duckpond.table;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.RandomAccessSource;
import dev.duckpond.columnar.type.ColumnType;
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
    Vector[] vectors = new Vector[columns.types().size()];
    for (int i = 0; i < vectors.length; i++) {
      int position = columns.sources().get(i);
      ColumnType type = columns.types().get(i);
      vectors[i] =
          position < 0
              ? ConstantVectors.allNull(type, batch.rowCount())
              : widenings.get(i).widen(batch.column(position));
    }
    return new ColumnBatch(batch.rowCount(), vectors);
  }

  @Override
  public void close() throws IOException {
    try (source) {
      rows.close();
    }
  }
}
