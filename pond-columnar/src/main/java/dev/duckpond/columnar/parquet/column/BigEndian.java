package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;

/** Big-endian two's complement integers. */
final class BigEndian {
  private BigEndian() {}

  /** The integer in a range of bytes, 0 if the range is empty. */
  static long toLong(byte[] data, int start, int length) throws MalformedDataException {
    if (length == 0) {
      return 0;
    }
    int at = start;
    int end = start + length;
    long value = data[at++];
    for (; at < end; at++) {
      long next = value << 8;
      if (next >> 8 != value) {
        throw new MalformedDataException("an integer of " + length + " bytes is too large");
      }
      value = next | (data[at] & 0xFF);
    }
    return value;
  }
}
