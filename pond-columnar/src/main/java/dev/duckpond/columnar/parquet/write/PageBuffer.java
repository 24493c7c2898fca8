package dev.duckpond.columnar.parquet.write;

import java.util.Arrays;

/** What the page being filled holds: levels, and values either as codes or as plain bytes. */
final class PageBuffer {
  private final LeafColumn leaf;
  private int[] definitionLevels = {};
  private int[] repetitionLevels = {};
  private int[] codes = {};
  private int codeCount;
  private int entryCount;
  private final GrowableBytes plain = new GrowableBytes();

  PageBuffer(LeafColumn leaf) {
    this.leaf = leaf;
  }

  int entryCount() {
    return entryCount;
  }

  int codeCount() {
    return codeCount;
  }

  int code(int index) {
    return codes[index];
  }

  /** Receives values that are not kept as codes. */
  GrowableBytes plain() {
    return plain;
  }

  void addCode(int code) {
    if (codeCount == codes.length) {
      codes = Arrays.copyOf(codes, Math.max(1024, 2 * codeCount));
    }
    codes[codeCount++] = code;
  }

  /** Adds entries {@code from..to} of {@code values}, without the values themselves. */
  void addLevels(LeafValues values, int from, int to) {
    int count = to - from;
    if (leaf.maxDefinitionLevel() > 0) {
      definitionLevels = withRoom(definitionLevels, count);
      int[] source = values.definitionLevels();
      if (source == null) {
        int end = entryCount + count;
        Arrays.fill(definitionLevels, entryCount, end, leaf.maxDefinitionLevel());
      } else {
        System.arraycopy(source, from, definitionLevels, entryCount, count);
      }
    }
    if (leaf.maxRepetitionLevel() > 0) {
      repetitionLevels = withRoom(repetitionLevels, count);
      int[] source = values.repetitionLevels();
      if (source == null) {
        Arrays.fill(repetitionLevels, entryCount, entryCount + count, 0);
      } else {
        System.arraycopy(source, from, repetitionLevels, entryCount, count);
      }
    }
    entryCount += count;
  }

  private int[] withRoom(int[] levels, int count) {
    int needed = Math.addExact(entryCount, count);
    return needed <= levels.length
        ? levels
        : Arrays.copyOf(levels, Math.max(needed, 2 * entryCount));
  }

  /** Writes both kinds of levels as a version 1 page has them: each with its length before. */
  void writeLevels(GrowableBytes output) {
    writeLevels(repetitionLevels, leaf.maxRepetitionLevel(), output);
    writeLevels(definitionLevels, leaf.maxDefinitionLevel(), output);
  }

  private void writeLevels(int[] levels, int maximum, GrowableBytes output) {
    if (maximum == 0) {
      return;
    }
    int lengthAt = output.size();
    output.putInt(0);
    RleEncoder.encode(levels, entryCount, RleEncoder.bitWidth(maximum), output);
    output.setInt(lengthAt, output.size() - lengthAt - Integer.BYTES);
  }

  /** Writes the codes as a dictionary-encoded page has them. */
  void writeCodes(int dictionarySize, GrowableBytes output) {
    // One bit at least: some readers stumble over a width of zero.
    int bitWidth = Math.max(1, RleEncoder.bitWidth(dictionarySize - 1));
    output.putByte(bitWidth);
    RleEncoder.encode(codes, codeCount, bitWidth, output);
  }

  /** Writes the codes as the bits of booleans. */
  void writeBits(GrowableBytes output) {
    RleEncoder.pack(codes, 0, codeCount, 1, output);
  }

  void clear() {
    entryCount = 0;
    codeCount = 0;
    plain.clear();
  }
}
