package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** Big-endian integers of any number of bytes that fit in 64 bits. */
final class BigEndianLongs implements ValueDecoder<long[]> {
  private final ValueDecoder<ByteRanges> stored;
  private ByteRanges ranges = new ByteRanges(0);

  BigEndianLongs(ValueDecoder<ByteRanges> stored) {
    this.stored = stored;
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    if (ranges.starts().length < count) {
      ranges = new ByteRanges(count);
    }
    stored.read(ranges, 0, count);
    byte[] data = ranges.data();
    for (int i = 0; i < count; i++) {
      target[offset + i] = BigEndian.toLong(data, ranges.starts()[i], ranges.lengths()[i]);
    }
  }
}
