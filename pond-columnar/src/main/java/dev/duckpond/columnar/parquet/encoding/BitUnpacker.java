package dev.duckpond.columnar.parquet.encoding;

import java.util.Arrays;

/**
 * Unpacks integers of a fixed number of bits, least significant bit first. Buffers must be padded
 * as {@link EncodedBytes} says; callers have checked that the values lie within the encoded bytes.
 */
final class BitUnpacker {
  private BitUnpacker() {}

  /**
   * Unpacks {@code count} integers of {@code width} bits, 0 to 32.
   *
   * @param bit position of the first value's lowest bit in the buffer
   */
  static void unpack(byte[] buffer, long bit, int width, int[] target, int offset, int count) {
    if (width == 0) {
      Arrays.fill(target, offset, offset + count, 0);
      return;
    }
    long mask = (1L << width) - 1;
    int at = offset;
    int stop = offset + count;
    long next = bit;
    while ((next & 7) != 0 && at < stop) {
      target[at++] = one(buffer, next, mask);
      next += width;
    }
    int eights = (stop - at) & -8;
    if (width <= EightsUnpacker.WIDEST && eights > 0) {
      EightsUnpacker.of(width).unpack(buffer, (int) (next >>> 3), target, at, at + eights);
      at += eights;
      next += (long) eights * width;
    }
    for (; at < stop; at++, next += width) {
      target[at] = one(buffer, next, mask);
    }
  }

  private static int one(byte[] buffer, long bit, long mask) {
    return (int) ((LittleEndian.getLong(buffer, (int) (bit >>> 3)) >>> (bit & 7)) & mask);
  }

  /** Unpacks {@code count} integers of {@code width} bits, 0 to 64. */
  static void unpack(byte[] buffer, long bit, int width, long[] target, int offset, int count) {
    int stop = offset + count;
    if (width == 0) {
      Arrays.fill(target, offset, stop, 0);
      return;
    }
    long mask = -1L >>> (64 - width);
    long next = bit;
    if (width <= 57) {
      for (int at = offset; at < stop; at++, next += width) {
        long word = LittleEndian.getLong(buffer, (int) (next >>> 3));
        target[at] = (word >>> (next & 7)) & mask;
      }
      return;
    }
    for (int at = offset; at < stop; at++, next += width) {
      int position = (int) (next >>> 3);
      int shift = (int) (next & 7);
      long value = LittleEndian.getLong(buffer, position) >>> shift;
      if (shift + width > 64) {
        value |= (long) buffer[position + 8] << (64 - shift);
      }
      target[at] = value & mask;
    }
  }
}
