package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import dev.duckpond.columnar.parquet.encoding.ValueDecoder;

/** Milliseconds or nanoseconds as microseconds. */
final class ScaledLongs implements ValueDecoder<long[]> {
  private static final long LIMIT = Long.MAX_VALUE / 1_000;

  private final ValueDecoder<long[]> stored;
  private final boolean nanos;

  ScaledLongs(ValueDecoder<long[]> stored, boolean nanos) {
    this.stored = stored;
    this.nanos = nanos;
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    stored.read(target, offset, count);
    int stop = offset + count;
    if (nanos) {
      for (int i = offset; i < stop; i++) {
        target[i] = Math.floorDiv(target[i], 1_000L);
      }
      return;
    }
    for (int i = offset; i < stop; i++) {
      long millis = target[i];
      if (millis > LIMIT || millis < -LIMIT) {
        throw new MalformedDataException(
            millis + " milliseconds are more than microseconds can count");
      }
      target[i] = millis * 1_000;
    }
  }
}
