package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Copies vectors of byte strings one after the other into one. */
final class JoinedBytes {
  private static final int MAX_BYTES = Integer.MAX_VALUE - 8;

  private final ColumnType type;
  private final int[] starts;
  private final int[] lengths;
  private boolean @Nullable [] nulls;
  private byte[] data = {};
  private int dataLength;
  private int length;

  /**
   * @param rows rows that will be appended
   */
  JoinedBytes(ColumnType type, int rows) {
    this.type = type;
    this.starts = new int[rows];
    this.lengths = new int[rows];
  }

  void append(BytesVector part) throws MalformedDataException {
    int rows = part.length();
    boolean[] partNulls = part.nulls();
    if (partNulls != null) {
      if (nulls == null) {
        nulls = new boolean[starts.length];
      }
      System.arraycopy(partNulls, 0, nulls, length, rows);
    }
    long total = dataLength;
    for (int i = 0; i < rows; i++) {
      total += part.lengths()[i];
    }
    if (total > MAX_BYTES) {
      throw new MalformedDataException("values of " + total + " bytes in one batch");
    }
    if (total > data.length) {
      data = Arrays.copyOf(data, (int) Math.min(MAX_BYTES, Math.max(total, 2L * data.length)));
    }
    for (int i = 0; i < rows; i++) {
      int bytes = part.lengths()[i];
      System.arraycopy(part.data(), part.starts()[i], data, dataLength, bytes);
      starts[length] = dataLength;
      lengths[length++] = bytes;
      dataLength += bytes;
    }
  }

  BytesVector build() {
    return new BytesVector(type, length, data, starts, lengths, nulls);
  }
}
