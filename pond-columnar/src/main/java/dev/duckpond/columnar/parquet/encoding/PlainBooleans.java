package dev.duckpond.columnar.parquet.encoding;

/** PLAIN booleans: one bit each, least significant first. */
public final class PlainBooleans implements ValueDecoder<boolean[]> {
  private final byte[] buffer;
  private final long bitEnd;
  private long bit;

  public PlainBooleans(EncodedBytes bytes) {
    this.buffer = bytes.buffer();
    this.bit = (long) bytes.start() << 3;
    this.bitEnd = (long) bytes.end() << 3;
  }

  @Override
  public void read(boolean[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, bitEnd - bit);
    for (int i = 0; i < count; i++, bit++) {
      target[offset + i] = (buffer[(int) (bit >>> 3)] >>> (bit & 7) & 1) != 0;
    }
  }
}
