package dev.duckpond.columnar.parquet.encoding;

/**
 * Byte strings as ranges of a byte array. Whoever reads values into it finds in {@link #data} the
 * array the ranges that were read last refer to; it may be the page itself, or a new one for every
 * read.
 */
public final class ByteRanges {
  private final int[] starts;
  private final int[] lengths;
  private byte[] data = {};

  public ByteRanges(int capacity) {
    this.starts = new int[capacity];
    this.lengths = new int[capacity];
  }

  public int[] starts() {
    return starts;
  }

  public int[] lengths() {
    return lengths;
  }

  /** The array that the ranges read last refer to. */
  public byte[] data() {
    return data;
  }

  void setData(byte[] newData) {
    data = newData;
  }
}
