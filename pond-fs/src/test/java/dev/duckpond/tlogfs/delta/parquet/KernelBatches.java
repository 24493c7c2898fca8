package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.VectorBuilder;
import io.delta.kernel.data.ColumnVector;
import io.delta.kernel.data.ColumnarBatch;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.engine.DefaultJsonHandler;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Batches of the kernel for tests. */
final class KernelBatches {
  private KernelBatches() {}

  /** Rows from their JSON. */
  static FilteredColumnarBatch ofJson(StructType schema, String... rows) {
    VectorBuilder builder = new VectorBuilder(ColumnType.VARCHAR);
    for (String row : rows) {
      builder.appendString(row);
    }
    ColumnVector json = new FlatVector(StringType.STRING, builder.build());
    ColumnarBatch batch =
        new DefaultJsonHandler(new LocalFileIO()).parseJson(json, schema, Optional.empty());
    return new FilteredColumnarBatch(batch, Optional.empty());
  }

  static <T> CloseableIterator<T> iterator(List<T> elements) {
    Iterator<T> iterator = elements.iterator();
    return new CloseableIterator<>() {
      @Override
      public boolean hasNext() {
        return iterator.hasNext();
      }

      @Override
      public T next() {
        return iterator.next();
      }

      @Override
      public void close() {}
    };
  }
}
