package dev.duckpond.columnar.parquet.write;

/** Parquet's hybrid of run-length encoding and bit packing. */
final class RleEncoder {
  private static final int GROUP = 8;

  private RleEncoder() {}

  /** The bits needed for values from 0 to {@code maximum}. */
  static int bitWidth(int maximum) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(maximum);
  }

  /** Encodes {@code values[0..count)}, each of at most {@code bitWidth} bits. */
  static void encode(int[] values, int count, int bitWidth, GrowableBytes output) {
    int packedFrom = 0;
    int row = 0;
    while (row < count) {
      int runEnd = row + 1;
      while (runEnd < count && values[runEnd] == values[row]) {
        runEnd++;
      }
      // Packed values come in whole groups, so a run first fills up the group before it.
      int filled = row + Math.floorMod(packedFrom - row, GROUP);
      if (runEnd - filled >= GROUP) {
        packGroups(values, packedFrom, filled, bitWidth, output);
        output.putUnsignedVarInt((runEnd - filled) << 1);
        for (int shift = 0; shift < bitWidth; shift += Byte.SIZE) {
          output.putByte(values[row] >>> shift);
        }
        packedFrom = runEnd;
      }
      row = runEnd;
    }
    packGroups(values, packedFrom, count, bitWidth, output);
  }

  private static void packGroups(
      int[] values, int from, int to, int bitWidth, GrowableBytes output) {
    if (from == to) {
      return;
    }
    int groups = (to - from + GROUP - 1) / GROUP;
    output.putUnsignedVarInt((groups << 1) | 1);
    int packed = pack(values, from, to, bitWidth, output);
    for (int missing = groups * bitWidth - packed; missing > 0; missing--) {
      output.putByte(0);
    }
  }

  /**
   * Packs {@code values[from..to)} least significant bit first, the last byte filled with zeros.
   *
   * @return the number of bytes written
   */
  static int pack(int[] values, int from, int to, int bitWidth, GrowableBytes output) {
    int start = output.size();
    long pending = 0;
    int pendingBits = 0;
    for (int i = from; i < to; i++) {
      pending |= (long) values[i] << pendingBits;
      pendingBits += bitWidth;
      while (pendingBits >= Byte.SIZE) {
        output.putByte((int) pending);
        pending >>>= Byte.SIZE;
        pendingBits -= Byte.SIZE;
      }
    }
    if (pendingBits > 0) {
      output.putByte((int) pending);
    }
    return output.size() - start;
  }
}
