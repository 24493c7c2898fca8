package dev.duckpond.columnar.parquet.encoding;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/** PLAIN 64-bit floating-point numbers. */
public final class PlainDoubles implements ValueDecoder<double[]> {
  private final DoubleBuffer values;

  public PlainDoubles(EncodedBytes bytes) {
    this.values =
        ByteBuffer.wrap(bytes.buffer(), bytes.start(), bytes.length())
            .order(ByteOrder.LITTLE_ENDIAN)
            .asDoubleBuffer();
  }

  @Override
  public void read(double[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, values.remaining());
    values.get(target, offset, count);
  }
}
