package dev.duckpond.columnar.parquet.encoding;

/** Levels in the deprecated BIT_PACKED encoding: most significant bit first, no runs. */
public final class BitPackedLevels implements LevelDecoder {
  private final byte[] buffer;
  private final long bitEnd;
  private final int width;
  private long bit;

  /**
   * @param width bits of a level, 1 to 31
   */
  public BitPackedLevels(EncodedBytes bytes, int width) {
    this.buffer = bytes.buffer();
    this.bit = (long) bytes.start() << 3;
    this.bitEnd = (long) bytes.end() << 3;
    this.width = width;
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    for (int i = 0; i < count; i++) {
      target[offset + i] = next();
    }
  }

  @Override
  public int readNulls(boolean[] nulls, int offset, int count) throws MalformedDataException {
    int found = 0;
    for (int i = 0; i < count; i++) {
      boolean isNull = next() == 0;
      nulls[offset + i] = isNull;
      found += isNull ? 1 : 0;
    }
    return found;
  }

  private int next() throws MalformedDataException {
    if (bit + width > bitEnd) {
      throw new MalformedDataException("levels end too early");
    }
    int level = 0;
    for (int i = 0; i < width; i++, bit++) {
      int shift = 7 - (int) (bit & 7);
      level = level << 1 | (buffer[(int) (bit >>> 3)] >>> shift & 1);
    }
    return level;
  }
}
