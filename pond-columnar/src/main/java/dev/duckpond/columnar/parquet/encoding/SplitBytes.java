package dev.duckpond.columnar.parquet.encoding;

/** BYTE_STREAM_SPLIT byte strings of one length. Every read makes a new array for its values. */
public final class SplitBytes implements ValueDecoder<ByteRanges> {
  private final byte[] buffer;
  private final int width;
  private final int stride;
  private final int end;
  private int position;

  /**
   * @param width bytes of each value, at least 1
   */
  public SplitBytes(EncodedBytes bytes, int width) throws MalformedDataException {
    this.buffer = bytes.buffer();
    this.width = width;
    this.stride = stride(bytes, width);
    this.position = bytes.start();
    this.end = bytes.start() + stride;
  }

  /** Number of values, and so the distance between the bytes of one value. */
  static int stride(EncodedBytes bytes, int width) throws MalformedDataException {
    if (bytes.length() % width != 0) {
      throw new MalformedDataException(
          bytes.length() + " bytes cannot be split into values of " + width);
    }
    return bytes.length() / width;
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, end - position);
    byte[] data = new byte[count * width];
    for (int b = 0; b < width; b++) {
      int from = position + b * stride;
      for (int i = 0; i < count; i++) {
        data[i * width + b] = buffer[from + i];
      }
    }
    for (int i = 0; i < count; i++) {
      target.starts()[offset + i] = i * width;
      target.lengths()[offset + i] = width;
    }
    position += count;
    target.setData(data);
  }
}
