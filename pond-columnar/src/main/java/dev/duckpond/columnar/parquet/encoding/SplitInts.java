package dev.duckpond.columnar.parquet.encoding;

/** BYTE_STREAM_SPLIT 32-bit integers: first bytes of all values, second bytes, and so on. */
public final class SplitInts implements ValueDecoder<int[]> {
  private final byte[] buffer;
  private final int stride;
  private final int end;
  private int position;

  public SplitInts(EncodedBytes bytes) throws MalformedDataException {
    this.buffer = bytes.buffer();
    this.stride = SplitBytes.stride(bytes, 4);
    this.position = bytes.start();
    this.end = bytes.start() + stride;
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, end - position);
    for (int i = 0; i < count; i++, position++) {
      target[offset + i] =
          (buffer[position] & 0xFF)
              | (buffer[position + stride] & 0xFF) << 8
              | (buffer[position + 2 * stride] & 0xFF) << 16
              | buffer[position + 3 * stride] << 24;
    }
  }
}
