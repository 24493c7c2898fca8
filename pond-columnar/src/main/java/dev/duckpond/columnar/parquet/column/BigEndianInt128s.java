package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.Int128Array;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** Big-endian integers of any number of bytes that fit in 128 bits. */
final class BigEndianInt128s implements ValueDecoder<Int128Array> {
  private final ValueDecoder<ByteRanges> stored;
  private ByteRanges ranges = new ByteRanges(0);

  BigEndianInt128s(ValueDecoder<ByteRanges> stored) {
    this.stored = stored;
  }

  @Override
  public void read(Int128Array target, int offset, int count) throws MalformedDataException {
    if (ranges.starts().length < count) {
      ranges = new ByteRanges(count);
    }
    stored.read(ranges, 0, count);
    byte[] data = ranges.data();
    for (int i = 0; i < count; i++) {
      int start = ranges.starts()[i];
      int length = ranges.lengths()[i];
      int lowBytes = Math.min(8, length);
      int highBytes = length - lowBytes;
      long low = BigEndian.toLong(data, start + highBytes, lowBytes);
      target.low()[offset + i] = low;
      target.high()[offset + i] =
          highBytes == 0 ? low >> 63 : BigEndian.toLong(data, start, highBytes);
    }
  }
}
