package dev.duckpond.columnar.parquet.encoding;

import java.util.Arrays;

/**
 * Runs of one repeated integer mixed with runs of bit-packed ones: Parquet's RLE encoding, used for
 * levels, dictionary codes and booleans.
 */
public final class HybridDecoder implements LevelDecoder {
  private final byte[] buffer;
  private final int end;
  private final int width;
  private final Varint headers;

  /** Values left in the current run. */
  private long left;

  private boolean packed;

  /** The value of a repeated run. */
  private int value;

  /** Where the next value of a packed run is. */
  private long bit;

  /** After the last bit of a packed run, or of the bytes if they end before. */
  private long bitEnd;

  /**
   * @param width bits of a value, 0 to 32
   */
  public HybridDecoder(EncodedBytes bytes, int width) throws MalformedDataException {
    if (width < 0 || width > 32) {
      throw new MalformedDataException("values of " + width + " bits");
    }
    this.buffer = bytes.buffer();
    this.end = bytes.end();
    this.width = width;
    this.headers = new Varint(bytes);
  }

  @Override
  public void read(int[] target, int offset, int count) throws MalformedDataException {
    int at = offset;
    int stop = offset + count;
    while (at < stop) {
      int run = takeRun(stop - at);
      if (packed) {
        BitUnpacker.unpack(buffer, bit, width, target, at, run);
        bit += (long) run * width;
      } else {
        Arrays.fill(target, at, at + run, value);
      }
      at += run;
    }
  }

  /** Passes over the next {@code count} values without unpacking them. */
  public void skip(int count) throws MalformedDataException {
    for (int remaining = count; remaining > 0; ) {
      int run = takeRun(remaining);
      if (packed) {
        bit += (long) run * width;
      }
      remaining -= run;
    }
  }

  /** Of the next {@code count} values those that are 0 or not 0, as booleans. */
  void readBooleans(boolean[] target, int offset, int count) throws MalformedDataException {
    int at = offset;
    int stop = offset + count;
    while (at < stop) {
      int run = takeRun(stop - at);
      if (packed) {
        for (int i = 0; i < run; i++, bit += width) {
          target[at + i] = (buffer[(int) (bit >>> 3)] >>> (bit & 7) & 1) != 0;
        }
      } else {
        Arrays.fill(target, at, at + run, value != 0);
      }
      at += run;
    }
  }

  @Override
  public int readNulls(boolean[] nulls, int offset, int count) throws MalformedDataException {
    if (width != 1) {
      throw new IllegalStateException("null flags of levels of " + width + " bits");
    }
    int found = 0;
    int at = offset;
    int stop = offset + count;
    while (at < stop) {
      int run = takeRun(stop - at);
      if (packed) {
        found += packedNulls(nulls, at, run);
      } else if (value == 0) {
        Arrays.fill(nulls, at, at + run, true);
        found += run;
      }
      at += run;
    }
    return found;
  }

  private int packedNulls(boolean[] nulls, int offset, int count) {
    int present = 0;
    int at = offset;
    int stop = offset + count;
    while (at < stop) {
      int position = (int) (bit >>> 3);
      if (stop - at >= 64 && LittleEndian.getLong(buffer, position) == -1L && (bit & 7) == 0) {
        // Most words of most columns: nothing but values.
        present += 64;
        bit += 64;
        at += 64;
        continue;
      }
      int bits = buffer[position] & 0xFF;
      int inByte = Math.min(8 - (int) (bit & 7), stop - at);
      if (bits == 0xFF) {
        present += inByte;
      } else {
        bits >>>= (int) (bit & 7);
        for (int i = 0; i < inByte; i++, bits >>>= 1) {
          nulls[at + i] = (bits & 1) == 0;
          present += bits & 1;
        }
      }
      bit += inByte;
      at += inByte;
    }
    return count - present;
  }

  /** Takes up to {@code wanted} values, at least one, of the current run or else the next. */
  private int takeRun(int wanted) throws MalformedDataException {
    while (left == 0) {
      startRun();
    }
    int taken = (int) Math.min(left, wanted);
    if (packed && bit + (long) taken * width > bitEnd) {
      throw new MalformedDataException("a bit-packed run ends too early");
    }
    left -= taken;
    return taken;
  }

  private void startRun() throws MalformedDataException {
    if (headers.atEnd()) {
      throw new MalformedDataException("fewer values than announced");
    }
    int header = headers.readCount("a run");
    packed = (header & 1) == 1;
    if (packed) {
      int position = headers.position();
      long length = (long) (header >>> 1) * width;
      left = (header >>> 1) * 8L;
      bit = (long) position << 3;
      // Some writers cut the last run off where its last value ends.
      int runEnd = (int) Math.min(end, position + length);
      bitEnd = (long) runEnd << 3;
      headers.moveTo(runEnd);
    } else {
      left = (long) header >>> 1;
      value = 0;
      for (int shift = 0; shift < width; shift += 8) {
        value |= headers.readByte() << shift;
      }
      if (width < 32 && value >>> width != 0) {
        throw new MalformedDataException("a repeated value of more than " + width + " bits");
      }
    }
  }
}
