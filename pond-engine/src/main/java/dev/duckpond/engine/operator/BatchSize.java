package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;

/** Estimates of what batches hold. */
public final class BatchSize {
  private BatchSize() {}

  /**
   * Bytes a batch keeps from being freed, roughly. What several batches share (dictionaries) is not
   * counted; reads all columns.
   */
  public static long of(ColumnBatch batch) {
    long bytes = 64;
    for (int i = 0; i < batch.columnCount(); i++) {
      bytes += of(batch.column(i));
    }
    return bytes;
  }

  /** As {@link #of(ColumnBatch)}, of one column. */
  public static long of(Vector vector) {
    long rows = vector.length();
    long nulls = vector.nulls() == null ? 0 : rows;
    if (vector instanceof DictionaryVector) {
      return nulls + 4 * rows;
    }
    return nulls
        + switch (vector.type().physicalType()) {
          case BOOLEAN -> rows;
          case INT, FLOAT -> 4 * rows;
          case LONG, DOUBLE -> 8 * rows;
          case INT128 -> 16 * rows;
          case BYTES -> 8 * rows + used((BytesVector) vector);
        };
  }

  private static long used(BytesVector vector) {
    long bytes = 0;
    for (int i = 0; i < vector.length(); i++) {
      bytes += vector.lengths()[i];
    }
    return bytes;
  }
}
