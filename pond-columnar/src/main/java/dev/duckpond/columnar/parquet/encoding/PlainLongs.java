package dev.duckpond.columnar.parquet.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;

/** PLAIN 64-bit integers. */
public final class PlainLongs implements ValueDecoder<long[]> {
  private final LongBuffer values;

  public PlainLongs(EncodedBytes bytes) {
    this.values =
        ByteBuffer.wrap(bytes.buffer(), bytes.start(), bytes.length())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asLongBuffer();
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, values.remaining());
    values.get(target, offset, count);
  }
}
