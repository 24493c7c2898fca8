package dev.duckpond.columnar.parquet.encoding;

import java.util.Arrays;

/**
 * DELTA_BYTE_ARRAY: each value as the length of the prefix it shares with the one before, and the
 * rest. Every read makes a new array for its values.
 */
public final class DeltaBytes implements ValueDecoder<ByteRanges> {
  /** Far more than any batch needs; prefixes that add up to more are damage or malice. */
  private static final long MAX_READ_BYTES = 1L << 30;

  private final DeltaBinaryPacked prefixLengths;
  private final DeltaLengthBytes suffixes;
  private byte[] previous = {};
  private int previousStart;
  private int previousLength;

  public DeltaBytes(EncodedBytes bytes) throws MalformedDataException {
    this.prefixLengths = new DeltaBinaryPacked(bytes);
    int prefixesEnd = new DeltaBinaryPacked(bytes).skipToEnd();
    this.suffixes = new DeltaLengthBytes(bytes.from(prefixesEnd));
  }

  @Override
  public void read(ByteRanges target, int offset, int count) throws MalformedDataException {
    if (count == 0) {
      return;
    }
    PlainBounds.check(count, prefixLengths.left());
    long[] prefixes = new long[count];
    prefixLengths.read(prefixes, 0, count);
    suffixes.read(target, offset, count);
    byte[] page = target.data();
    int[] starts = target.starts();
    int[] lengths = target.lengths();
    byte[] data = new byte[checkedSize(prefixes, lengths, offset, count)];
    int position = 0;
    for (int i = 0; i < count; i++) {
      int prefix = (int) prefixes[i];
      int suffix = lengths[offset + i];
      System.arraycopy(previous, previousStart, data, position, prefix);
      System.arraycopy(page, starts[offset + i], data, position + prefix, suffix);
      starts[offset + i] = position;
      lengths[offset + i] = prefix + suffix;
      previous = data;
      previousStart = position;
      previousLength = prefix + suffix;
      position += previousLength;
    }
    // Keep the last value only: the array goes to the batch.
    previous = Arrays.copyOfRange(data, previousStart, previousStart + previousLength);
    previousStart = 0;
    target.setData(data);
  }

  private int checkedSize(long[] prefixes, int[] lengths, int offset, int count)
      throws MalformedDataException {
    long size = 0;
    long before = previousLength;
    for (int i = 0; i < count; i++) {
      if (prefixes[i] < 0 || prefixes[i] > before) {
        throw new MalformedDataException(
            "a prefix of " + prefixes[i] + " bytes after a value of " + before);
      }
      before = prefixes[i] + lengths[offset + i];
      size += before;
      if (size > MAX_READ_BYTES) {
        throw new MalformedDataException("values of more than " + MAX_READ_BYTES + " bytes");
      }
    }
    return (int) size;
  }
}
