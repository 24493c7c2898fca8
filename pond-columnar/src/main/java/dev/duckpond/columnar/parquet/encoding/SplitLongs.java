package dev.duckpond.columnar.parquet.encoding;

/** BYTE_STREAM_SPLIT 64-bit integers: first bytes of all values, second bytes, and so on. */
public final class SplitLongs implements ValueDecoder<long[]> {
  private final byte[] buffer;
  private final int stride;
  private final int end;
  private int position;

  public SplitLongs(EncodedBytes bytes) throws MalformedDataException {
    this.buffer = bytes.buffer();
    this.stride = SplitBytes.stride(bytes, 8);
    this.position = bytes.start();
    this.end = bytes.start() + stride;
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, end - position);
    for (int i = 0; i < count; i++, position++) {
      long value = 0;
      for (int b = 7; b >= 0; b--) {
        value = value << 8 | (buffer[position + b * stride] & 0xFF);
      }
      target[offset + i] = value;
    }
  }
}
