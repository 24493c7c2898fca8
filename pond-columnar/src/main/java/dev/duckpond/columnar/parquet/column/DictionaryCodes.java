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

  /** Passes over the next {@code count} codes, unchecked. */
  public void skip(int count) throws MalformedDataException {
    if (count == 0) {
      return;
    }
    if (runs == null) {
      throw new MalformedDataException("values end too early");
    }
    runs.skip(count);
  }

  private void check(int[] codes, int offset, int count) throws MalformedDataException {
    // Differences OR-ed are vectorised; a maximum is not, and costs four times as much.
    int last = size - 1;
    int stop = offset + count;
    int signs = 0;
    for (int i = offset; i < stop; i++) {
      signs |= (last - codes[i]) | codes[i];
    }
    if (signs < 0) {
      throw outside(codes, offset, stop);
    }
  }

  private MalformedDataException outside(int[] codes, int offset, int stop) {
    int largest = 0;
    for (int i = offset; i < stop; i++) {
      largest = Integer.compareUnsigned(largest, codes[i]) < 0 ? codes[i] : largest;
    }
    return new MalformedDataException(
        "a code of "
            + Integer.toUnsignedString(largest)
            + " into a dictionary of "
            + size
            + " values");
  }
}
