package dev.duckpond.columnar.parquet.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** PLAIN 32-bit floating-point numbers. */
public final class PlainFloats implements ValueDecoder<float[]> {
  private final FloatBuffer values;

  public PlainFloats(EncodedBytes bytes) {
    this.values =
        ByteBuffer.wrap(bytes.buffer(), bytes.start(), bytes.length())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asFloatBuffer();
  }

  @Override
  public void read(float[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, values.remaining());
    values.get(target, offset, count);
  }
}
