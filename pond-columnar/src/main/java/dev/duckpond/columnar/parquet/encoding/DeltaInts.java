package dev.duckpond.columnar.parquet.encoding;

/** DELTA_BINARY_PACKED 32-bit integers. */
public final class DeltaInts implements ValueDecoder<int[]> {
  private final DeltaBinaryPacked values;
  private final long[] chunk = new long[512];

  public DeltaInts(EncodedBytes bytes) throws MalformedDataException {
    this.values = new DeltaBinaryPacked(bytes);
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    for (int done = 0; done < count; ) {
      int run = Math.min(chunk.length, count - done);
      values.read(chunk, 0, run);
      for (int i = 0; i < run; i++) {
        target[offset + done + i] = (int) chunk[i];
      }
      done += run;
    }
  }
}
