package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.Int128Array;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** 64-bit integers, signed or not, as 128-bit ones. */
final class WidenedLongs implements ValueDecoder<Int128Array> {
  private final ValueDecoder<long[]> stored;
  private final boolean signed;

  WidenedLongs(ValueDecoder<long[]> stored, boolean signed) {
    this.stored = stored;
    this.signed = signed;
  }

  @Override
  public void read(Int128Array target, int offset, int count) throws MalformedDataException {
    stored.read(target.low(), offset, count);
    for (int i = offset; i < offset + count; i++) {
      target.high()[i] = signed ? target.low()[i] >> 63 : 0;
    }
  }
}
