package dev.duckpond.columnar.parquet.encoding;

/**
 * The deprecated INT96 timestamps, 8 bytes of nanoseconds within the day and 4 bytes of Julian day,
 * as microseconds since 1970-01-01T00:00:00.
 */
public final class PlainInt96 implements ValueDecoder<long[]> {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long MICROS_OF_DAY = 86_400_000_000L;
  private static final long MAX_DAYS = Long.MAX_VALUE / MICROS_OF_DAY - 1;
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
      if (days > MAX_DAYS || days < -MAX_DAYS) {
        throw new MalformedDataException(
            "INT96 day " + days + " is outside of what microseconds can count");
      }
      long micros = Math.floorDiv(nanos, 1_000L);
      if (micros > MICROS_OF_DAY || micros < -MICROS_OF_DAY) {
        throw new MalformedDataException("INT96 time of day of " + nanos + " nanoseconds");
      }
      target[offset + i] = days * MICROS_OF_DAY + micros;
    }
  }
}
