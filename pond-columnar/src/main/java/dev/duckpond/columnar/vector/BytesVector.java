package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * VARCHAR, VARBINARY and UUID values: each row is a range of one shared byte array.
 *
 * <p>Ranges may overlap, repeat and stand in any order, so gathering rows, or looking them up in a
 * dictionary, copies no bytes.
 */
public final class BytesVector implements Vector {
  private final ColumnType type;
  private final int length;
  private final byte[] data;
  private final int[] starts;
  private final int[] lengths;
  private final boolean @Nullable [] nulls;

  /**
   * Takes ownership of the arrays.
   *
   * @param starts first byte of each row in {@code data}
   * @param lengths number of bytes of each row; 0 at a null row
   */
  public BytesVector(
      ColumnType type,
      int length,
      byte[] data,
      int[] starts,
      int[] lengths,
      boolean @Nullable [] nulls) {
    this.type = type;
    this.length = length;
    this.data = data;
    this.starts = starts;
    this.lengths = lengths;
    this.nulls = nulls;
  }

  @Override
  public ColumnType type() {
    return type;
  }

  @Override
  public int length() {
    return length;
  }

  @Override
  public boolean @Nullable [] nulls() {
    return nulls;
  }

  /** The shared bytes, not a copy: read only. */
  public byte[] data() {
    return data;
  }

  /** Where each row starts in {@link #data()}, not a copy: read only. */
  public int[] starts() {
    return starts;
  }

  /** The length of each row in bytes, not a copy: read only. */
  public int[] lengths() {
    return lengths;
  }

  /** The bytes of a row, copied. */
  public byte[] bytes(int row) {
    byte[] bytes = new byte[lengths[row]];
    System.arraycopy(data, starts[row], bytes, 0, bytes.length);
    return bytes;
  }

  /** The text of a row, decoded as UTF-8. */
  public String string(int row) {
    return new String(data, starts[row], lengths[row], StandardCharsets.UTF_8);
  }

  @Override
  public BytesVector gather(int[] positions, int count) {
    int[] gatheredStarts = new int[count];
    int[] gatheredLengths = new int[count];
    for (int i = 0; i < count; i++) {
      gatheredStarts[i] = starts[positions[i]];
      gatheredLengths[i] = lengths[positions[i]];
    }
    return new BytesVector(
        type, count, data, gatheredStarts, gatheredLengths, Nulls.gather(nulls, positions, count));
  }
}
