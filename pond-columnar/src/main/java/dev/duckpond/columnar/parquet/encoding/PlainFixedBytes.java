package dev.duckpond.columnar.parquet.encoding;

/** PLAIN byte strings of one length. Ranges point into the page. */
public final class PlainFixedBytes implements ValueDecoder<ByteRanges> {
  private final byte[] buffer;
  private final int end;
  private final int width;
  private int position;

  /**
   * @param width bytes of each value, at least 1
   */
  public PlainFixedBytes(EncodedBytes bytes, int width) {
    this.buffer = bytes.buffer();
    this.position = bytes.start();
    this.end = bytes.end();
    this.width = width;
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, (end - position) / width);
    int[] starts = target.starts();
    int[] lengths = target.lengths();
    for (int i = offset; i < offset + count; i++, position += width) {
      starts[i] = position;
      lengths[i] = width;
    }
    target.setData(buffer);
  }
}
