package dev.duckpond.columnar.parquet.encoding;

/** DELTA_LENGTH_BYTE_ARRAY: all lengths, then all bytes. Ranges point into the page. */
public final class DeltaLengthBytes implements ValueDecoder<ByteRanges> {
  private final byte[] buffer;
  private final int end;
  private final DeltaBinaryPacked allLengths;
  private final long[] chunk = new long[512];
  private int position;

  public DeltaLengthBytes(EncodedBytes bytes) throws MalformedDataException {
    this.buffer = bytes.buffer();
    this.end = bytes.end();
    this.allLengths = new DeltaBinaryPacked(bytes);
    this.position = new DeltaBinaryPacked(bytes).skipToEnd();
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    int[] starts = target.starts();
    int[] lengths = target.lengths();
    for (int done = 0; done < count; ) {
      int run = Math.min(chunk.length, count - done);
      allLengths.read(chunk, 0, run);
      for (int i = 0; i < run; i++) {
        long length = chunk[i];
        if (length < 0 || length > end - position) {
          throw new MalformedDataException(
              "a value of " + length + " bytes where " + (end - position) + " are left");
        }
        starts[offset + done + i] = position;
        lengths[offset + done + i] = (int) length;
        position += (int) length;
      }
      done += run;
    }
    target.setData(buffer);
  }
}
