package dev.duckpond.columnar.parquet.encoding;

/**
 * Unpacks integers of one width, up to 16 bits, in groups of eight, which start and end at whole
 * bytes.
 *
 * <p>There is one loop a width, so that the compiler sees shifts by constants: that halves the time
 * of shifts by variables. Each loop is a method of its own because the compiler inlines only so
 * much into one: the later cases of a switch were four times slower.
 */
@FunctionalInterface
interface EightsUnpacker {
  int WIDEST = 16;

  /**
   * Unpacks the values for {@code target[offset, stop)}, whose number is a multiple of eight.
   *
   * @param position where the first value's byte is in the buffer, which is padded as {@link
   *     EncodedBytes} says
   */
  void unpack(byte[] buffer, int position, int[] target, int offset, int stop);

  /**
   * The loop for a width.
   *
   * @param width 1 to {@link #WIDEST}
   */
  static EightsUnpacker of(int width) {
    return EightsUnpackers.BY_WIDTH[width - 1];
  }
}
