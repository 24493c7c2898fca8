package dev.duckpond.columnar.parquet.encoding;

/** 128-bit integers as signed upper and unsigned lower halves, two arrays of one length. */
@SuppressWarnings("ArrayRecordComponent") // a pair of arrays to fill, never compared
public record Int128Array(long[] high, long[] low) {
  public Int128Array(int length) {
    this(new long[length], new long[length]);
  }
}
