package dev.duckpond.columnar.parquet.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;

/** PLAIN 32-bit integers. */
public final class PlainInts implements ValueDecoder<int[]> {
  private final IntBuffer values;

  public PlainInts(EncodedBytes bytes) {
    this.values =
        ByteBuffer.wrap(bytes.buffer(), bytes.start(), bytes.length())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asIntBuffer();
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, values.remaining());
    values.get(target, offset, count);
  }
}
