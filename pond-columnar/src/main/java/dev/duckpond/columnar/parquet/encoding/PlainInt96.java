package dev.duckpond.columnar.parquet.encoding;

/**
 * The deprecated INT96 timestamps, 8 bytes of nanoseconds within the day and 4 bytes of Julian day,
 * as microseconds since 1970-01-01T00:00:00.
 */
public final class PlainInt96 implements ValueDecoder<long[]> {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long MICROS_OF_DAY = 86_400_000_000L;
  private static final int WIDTH = 12;

  private final byte[] buffer;
  private final int end;
  private int position;

  public PlainInt96(EncodedBytes bytes) {
    this.buffer = bytes.buffer();
    this.position = bytes.start();
    this.end = bytes.end();
  }

  @Override
  public void read(long[] target, int offset, int count) throws MalformedDataException {
    PlainBounds.check(count, (end - position) / WIDTH);
    for (int i = 0; i < count; i++, position += WIDTH) {
      long nanos = LittleEndian.getLong(buffer, position);
      long days = LittleEndian.getInt(buffer, position + 8) - JULIAN_DAY_OF_1970;
      // Sums wrap around on purpose: Spark overflows when it splits instants far from today into
      // day and time, and the same overflow puts them together again.
      target[offset + i] = days * MICROS_OF_DAY + Math.floorDiv(nanos, 1_000L);
    }
  }
}
