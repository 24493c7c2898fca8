package dev.duckpond.columnar.parquet.encoding;

/** The loops of {@link EightsUnpacker}. */
final class EightsUnpackers {
  /** From width 1 on. */
  static final EightsUnpacker[] BY_WIDTH = {
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 1) {
        oneWord(buffer, from, 1, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 2) {
        oneWord(buffer, from, 2, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 3) {
        oneWord(buffer, from, 3, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 4) {
        oneWord(buffer, from, 4, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 5) {
        oneWord(buffer, from, 5, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 6) {
        oneWord(buffer, from, 6, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 7) {
        oneWord(buffer, from, 7, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 8) {
        oneWord(buffer, from, 8, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 9) {
        twoWords(buffer, from, 9, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 10) {
        twoWords(buffer, from, 10, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 11) {
        twoWords(buffer, from, 11, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 12) {
        twoWords(buffer, from, 12, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 13) {
        twoWords(buffer, from, 13, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 14) {
        twoWords(buffer, from, 14, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 15) {
        twoWords(buffer, from, 15, target, at);
      }
    },
    (buffer, position, target, offset, stop) -> {
      for (int at = offset, from = position; at < stop; at += 8, from += 16) {
        twoWords(buffer, from, 16, target, at);
      }
    },
  };

  private EightsUnpackers() {}

  /** Eight values of up to 8 bits. */
  private static void oneWord(byte[] buffer, int position, int width, int[] target, int at) {
    long word = LittleEndian.getLong(buffer, position);
    target[at] = bits(word, 0, width);
    target[at + 1] = bits(word, width, width);
    target[at + 2] = bits(word, 2 * width, width);
    target[at + 3] = bits(word, 3 * width, width);
    target[at + 4] = bits(word, 4 * width, width);
    target[at + 5] = bits(word, 5 * width, width);
    target[at + 6] = bits(word, 6 * width, width);
    target[at + 7] = bits(word, 7 * width, width);
  }

  /** Eight values of up to 16 bits; the second four may start within a byte. */
  private static void twoWords(byte[] buffer, int position, int width, int[] target, int at) {
    long low = LittleEndian.getLong(buffer, position);
    long high = LittleEndian.getLong(buffer, position + ((4 * width) >>> 3));
    int shift = (4 * width) & 7;
    target[at] = bits(low, 0, width);
    target[at + 1] = bits(low, width, width);
    target[at + 2] = bits(low, 2 * width, width);
    target[at + 3] = bits(low, 3 * width, width);
    target[at + 4] = bits(high, shift, width);
    target[at + 5] = bits(high, shift + width, width);
    target[at + 6] = bits(high, shift + 2 * width, width);
    target[at + 7] = bits(high, shift + 3 * width, width);
  }

  private static int bits(long word, int shift, int width) {
    return (int) (word >>> shift) & ((1 << width) - 1);
  }
}
