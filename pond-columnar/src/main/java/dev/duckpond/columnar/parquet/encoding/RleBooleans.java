package dev.duckpond.columnar.parquet.encoding;

/** Booleans in the RLE encoding: a length of four bytes, then runs of one bit. */
public final class RleBooleans implements ValueDecoder<boolean[]> {
  private final HybridDecoder runs;

  public RleBooleans(EncodedBytes bytes) throws MalformedDataException {
    PlainBounds.check(4, bytes.length());
    int length = LittleEndian.getInt(bytes.buffer(), bytes.start());
    if (length < 0 || length > bytes.length() - 4) {
      throw new MalformedDataException(
          "runs of " + length + " bytes in a page of " + bytes.length());
    }
    int start = bytes.start() + 4;
    this.runs = new HybridDecoder(new EncodedBytes(bytes.buffer(), start, start + length), 1);
  }

  @Override
  public void read(boolean[] target, int offset, int count) throws MalformedDataException {
    runs.readBooleans(target, offset, count);
  }
}
