package dev.duckpond.columnar.parquet.encoding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HybridDecoderTest {
  private static EncodedBytes bytes(int... values) {
    byte[] buffer = new byte[values.length + EncodedBytes.PADDING];
    for (int i = 0; i < values.length; i++) {
      buffer[i] = (byte) values[i];
    }
    return new EncodedBytes(buffer, 0, values.length);
  }

  /** Five times 3, then the eight values 0 to 7, three bits each. */
  private static HybridDecoder mixed() throws MalformedDataException {
    return new HybridDecoder(bytes(5 << 1, 3, 1 << 1 | 1, 0x88, 0xC6, 0xFA), 3);
  }

  @Test
  void runsOfBothKindsAreRead() throws Exception {
    int[] values = new int[13];
    mixed().read(values, 0, 13);
    assertArrayEquals(new int[] {3, 3, 3, 3, 3, 0, 1, 2, 3, 4, 5, 6, 7}, values);
  }

  @Test
  void readsNeedNotEndWhereRunsDo() throws Exception {
    int[] values = new int[13];
    HybridDecoder decoder = mixed();
    for (int i = 0; i < 13; i++) {
      decoder.read(values, i, 1);
    }
    assertArrayEquals(new int[] {3, 3, 3, 3, 3, 0, 1, 2, 3, 4, 5, 6, 7}, values);
  }

  @Test
  void moreValuesThanThereAreIsAnError() throws Exception {
    HybridDecoder decoder = mixed();
    assertThrows(MalformedDataException.class, () -> decoder.read(new int[14], 0, 14));
  }

  @Test
  void aRunThatIsCutOffIsReadAsFarAsItGoes() throws Exception {
    HybridDecoder decoder = new HybridDecoder(bytes(2 << 1 | 1, 0xFF), 1);
    int[] values = new int[8];
    decoder.read(values, 0, 8);
    int[] ones = new int[8];
    Arrays.fill(ones, 1);
    assertArrayEquals(ones, values);
    assertThrows(MalformedDataException.class, () -> decoder.read(values, 0, 1));
  }

  @Test
  void aRepeatedValueOfTooManyBitsIsAnError() throws Exception {
    HybridDecoder decoder = new HybridDecoder(bytes(5 << 1, 8), 3);
    assertThrows(MalformedDataException.class, () -> decoder.read(new int[1], 0, 1));
  }

  @Test
  void levelZeroIsNull() throws Exception {
    HybridDecoder decoder = new HybridDecoder(bytes(3 << 1, 0, 1 << 1 | 1, 0b1010_0111), 1);
    boolean[] nulls = new boolean[11];
    assertEquals(6, decoder.readNulls(nulls, 0, 11));
    assertArrayEquals(
        new boolean[] {true, true, true, false, false, false, true, true, false, true, false},
        nulls);
  }
}
