package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** 32-bit integers as 64-bit ones, times a factor. */
final class WidenedInts implements ValueDecoder<long[]> {
  private final ValueDecoder<int[]> stored;
  private final long mask;
  private final long factor;
  private int[] chunk = {};

  WidenedInts(ValueDecoder<int[]> stored, boolean signed, long factor) {
    this.stored = stored;
    this.mask = signed ? -1L : 0xFFFF_FFFFL;
    this.factor = factor;
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    if (chunk.length < count) {
      chunk = new int[count];
    }
    stored.read(chunk, 0, count);
    for (int i = 0; i < count; i++) {
      target[offset + i] = (chunk[i] & mask) * factor;
    }
  }
}
