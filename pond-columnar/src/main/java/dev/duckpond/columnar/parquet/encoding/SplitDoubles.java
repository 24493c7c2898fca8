package dev.duckpond.columnar.parquet.encoding;

/** BYTE_STREAM_SPLIT 64-bit floating-point numbers. */
public final class SplitDoubles implements ValueDecoder<double[]> {
  private final SplitLongs bits;
  private long[] scratch = {};

  public SplitDoubles(EncodedBytes bytes) throws MalformedDataException {
    this.bits = new SplitLongs(bytes);
  }

  @Override
  public void read(double[] target, int offset, int count) throws MalformedDataException {
    if (scratch.length < count) {
      scratch = new long[count];
    }
    bits.read(scratch, 0, count);
    for (int i = 0; i < count; i++) {
      target[offset + i] = Double.longBitsToDouble(scratch[i]);
    }
  }
}
