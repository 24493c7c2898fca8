package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** 32-bit integers cut to fewer bits, signed or not. */
final class ConvertedInts implements ValueDecoder<int[]> {
  private final ValueDecoder<int[]> stored;
  private final int shift;
  private final boolean signed;

  ConvertedInts(ValueDecoder<int[]> stored, int bits, boolean signed) {
    this.stored = stored;
    this.shift = Integer.SIZE - bits;
    this.signed = signed;
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    stored.read(target, offset, count);
    int stop = offset + count;
    if (signed) {
      for (int i = offset; i < stop; i++) {
        target[i] = target[i] << shift >> shift;
      }
    } else {
      for (int i = offset; i < stop; i++) {
        target[i] = target[i] << shift >>> shift;
      }
    }
  }
}
