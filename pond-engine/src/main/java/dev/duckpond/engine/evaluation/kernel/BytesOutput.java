package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects a column of bytes. A row's bytes are appended piece by piece, then {@link #endRow} makes
 * them the row; rows never ended are empty.
 */
public final class BytesOutput {
  private static final int MAXIMUM_BYTES = Integer.MAX_VALUE - 8;

  private final ColumnType type;
  private final int rowCount;
  private final int[] starts;
  private final int[] lengths;
  private byte[] data;
  private int size;
  private int rowStart;

  public BytesOutput(ColumnType type, int rowCount) {
    this.type = type;
    this.rowCount = rowCount;
    this.starts = new int[rowCount];
    this.lengths = new int[rowCount];
    this.data = new byte[Math.max(16, Math.min(rowCount, 1 << 16) * 8)];
  }

  /** Appends bytes and returns where they start. */
  public int append(byte[] source, int start, int length) {
    ensure(length);
    System.arraycopy(source, start, data, size, length);
    int appended = size;
    size += length;
    return appended;
  }

  /** Appends one byte. */
  public void append(byte value) {
    ensure(1);
    data[size++] = value;
  }

  /** Appends text as UTF-8. */
  public void append(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    append(bytes, 0, bytes.length);
  }

  /** Appends a code point as UTF-8. */
  public void appendCodePoint(int codePoint) {
    ensure(4);
    if (codePoint < 0x80) {
      data[size++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      data[size++] = (byte) (0xC0 | (codePoint >> 6));
      data[size++] = (byte) (0x80 | (codePoint & 0x3F));
    } else if (codePoint < 0x10000) {
      data[size++] = (byte) (0xE0 | (codePoint >> 12));
      data[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
      data[size++] = (byte) (0x80 | (codePoint & 0x3F));
    } else {
      data[size++] = (byte) (0xF0 | (codePoint >> 18));
      data[size++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
      data[size++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
      data[size++] = (byte) (0x80 | (codePoint & 0x3F));
    }
  }

  /** Makes what was appended since the last row the bytes of this one. */
  public void endRow(int row) {
    starts[row] = rowStart;
    lengths[row] = size - rowStart;
    rowStart = size;
  }

  /** Makes bytes appended earlier those of a row. */
  public void setRow(int row, int start, int length) {
    starts[row] = start;
    lengths[row] = length;
    rowStart = size;
  }

  public BytesVector build(boolean @Nullable [] nulls) {
    return new BytesVector(type, rowCount, data, starts, lengths, nulls);
  }

  private void ensure(int more) {
    if (data.length - size >= more) {
      return;
    }
    long wanted = Math.max((long) size + more, Math.min(2L * data.length, 1 << 30));
    if (wanted > MAXIMUM_BYTES) {
      throw new QueryException(
          ErrorCode.OUT_OF_MEMORY, "the " + type + " values of one batch exceed 2 GiB");
    }
    data = Arrays.copyOf(data, (int) wanted);
  }
}
