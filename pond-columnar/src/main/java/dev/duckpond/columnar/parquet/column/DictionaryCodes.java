package dev.duckpond.columnar.parquet.column;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.HybridDecoder;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/** The codes of a dictionary-encoded page, checked to be within the dictionary. */
public final class DictionaryCodes {
  private final @Nullable HybridDecoder runs;
  private final int size;
  private final boolean checkNeeded;

  /**
   * @param size values in the dictionary
   */
  public DictionaryCodes(EncodedBytes bytes, int size) throws MalformedDataException {
    this.size = size;
    if (bytes.length() == 0) {
      // A page of nulls need not even say how wide its codes are.
      this.runs = null;
      this.checkNeeded = true;
    } else {
      int width = bytes.buffer()[bytes.start()];
      this.runs = new HybridDecoder(bytes.from(bytes.start() + 1), width);
      this.checkNeeded = 1L << width > size;
    }
  }

  public static boolean isDictionary(Encoding encoding) {
    return encoding == Encoding.RLE_DICTIONARY || encoding == Encoding.PLAIN_DICTIONARY;
  }

  /** Reads the next {@code count} codes into {@code target[offset...]}. */
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    if (count == 0) {
      return;
    }
    if (runs == null) {
      throw new MalformedDataException("values end too early");
    }
    runs.read(target, offset, count);
    if (checkNeeded) {
      check(target, offset, count);
    }
  }

  private void check(int[] codes, int offset, int count) throws MalformedDataException {
    int largest = 0;
    int allBits = 0;
    for (int i = offset; i < offset + count; i++) {
      largest = Math.max(largest, codes[i]);
      allBits |= codes[i];
    }
    if (allBits < 0 || largest >= size) {
      throw new MalformedDataException(
          "a code of "
              + Integer.toUnsignedString(allBits < 0 ? allBits : largest)
              + " into a dictionary of "
              + size
              + " values");
    }
  }
}
