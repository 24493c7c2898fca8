package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.ByteRanges;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;
import dev.duckpond.columnar.parquet.metadata.HalfFloat;

/** Half-precision floating-point numbers of two bytes, little-endian. */
final class HalfFloats implements ValueDecoder<float[]> {
  private final ValueDecoder<ByteRanges> stored;
  private ByteRanges ranges = new ByteRanges(0);

  HalfFloats(ValueDecoder<ByteRanges> stored) {
    this.stored = stored;
  }

  @Override
  public void read(float[] target, int offset, int count) throws MalformedDataException {
    if (ranges.starts().length < count) {
      ranges = new ByteRanges(count);
    }
    stored.read(ranges, 0, count);
    byte[] data = ranges.data();
    for (int i = 0; i < count; i++) {
      int start = ranges.starts()[i];
      target[offset + i] = HalfFloat.toFloat((data[start] & 0xFF) | data[start + 1] << 8);
    }
  }
}
