package dev.duckpond.columnar.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BitUnpackerTest {
  @Property
  void integersOfEveryWidthComeOutAsTheyWentIn(
      @ForAll @IntRange(max = 32) int width,
      @ForAll @IntRange(max = 100) int skipped,
      @ForAll @IntRange(max = 100) int count,
      @ForAll long seed) {
    long[] values = values(width, skipped + count, seed);
    int[] expected = new int[count];
    for (int i = 0; i < count; i++) {
      expected[i] = (int) values[skipped + i];
    }
    int[] actual = new int[count];
    BitUnpacker.unpack(pack(values, width), (long) skipped * width, width, actual, 0, count);
    assertArrayEquals(expected, actual);
  }

  @Property
  void longIntegersOfEveryWidthComeOutAsTheyWentIn(
      @ForAll @IntRange(max = 64) int width,
      @ForAll @IntRange(max = 20) int skipped,
      @ForAll @IntRange(max = 100) int count,
      @ForAll long seed) {
    long[] values = values(width, skipped + count, seed);
    long[] expected = new long[count];
    System.arraycopy(values, skipped, expected, 0, count);
    long[] actual = new long[count];
    BitUnpacker.unpack(pack(values, width), (long) skipped * width, width, actual, 0, count);
    assertArrayEquals(expected, actual);
  }

  private static long[] values(int width, int count, long seed) {
    return new Random(seed).longs(count).map(v -> width == 0 ? 0 : v >>> (64 - width)).toArray();
  }

  private static byte[] pack(long[] values, int width) {
    byte[] packed = new byte[(values.length * width + 7) / 8 + EncodedBytes.PADDING];
    int bit = 0;
    for (long value : values) {
      for (int i = 0; i < width; i++, bit++) {
        packed[bit >>> 3] |= (byte) ((value >>> i & 1) << (bit & 7));
      }
    }
    return packed;
  }
}
