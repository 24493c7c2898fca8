package dev.duckpond.columnar.parquet.encoding;

/** PLAIN byte strings, each after its length of four bytes. Ranges point into the page. */
public final class PlainBytes implements ValueDecoder<ByteRanges> {
  private final byte[] buffer;
  private final int end;
  private int position;

  public PlainBytes(EncodedBytes bytes) {
    this.buffer = bytes.buffer();
    this.position = bytes.start();
    this.end = bytes.end();
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    int[] starts = target.starts();
    int[] lengths = target.lengths();
    int at = position;
    for (int i = offset; i < offset + count; i++) {
      if (end - at < 4) {
        throw new MalformedDataException("values end too early");
      }
      int length = LittleEndian.getInt(buffer, at);
      at += 4;
      if (length < 0 || length > end - at) {
        throw new MalformedDataException(
            "a value of " + length + " bytes where " + (end - at) + " are left");
      }
      starts[i] = at;
      lengths[i] = length;
      at += length;
    }
    position = at;
    target.setData(buffer);
  }
}
