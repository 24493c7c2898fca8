package dev.duckpond.columnar.parquet.encoding;

/** BYTE_STREAM_SPLIT 32-bit floating-point numbers. */
public final class SplitFloats implements ValueDecoder<float[]> {
  private final SplitInts bits;
  private int[] scratch = {};

  public SplitFloats(EncodedBytes bytes) throws MalformedDataException {
    this.bits = new SplitInts(bytes);
  }

  @Override
  public void read(float[] target, int offset, int count) throws MalformedDataException {
    if (scratch.length < count) {
      scratch = new int[count];
    }
    bits.read(scratch, 0, count);
    for (int i = 0; i < count; i++) {
      target[offset + i] = Float.intBitsToFloat(scratch[i]);
    }
  }
}
