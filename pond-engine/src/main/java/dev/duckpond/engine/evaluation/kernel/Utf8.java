package dev.duckpond.engine.evaluation.kernel;

/**
 * Code points in UTF-8 bytes. Bytes that are no UTF-8 never run past their range: every byte that
 * does not continue a character starts one.
 */
public final class Utf8 {
  private Utf8() {}

  public static boolean isAscii(byte[] data, int start, int end) {
    int bits = 0;
    for (int i = start; i < end; i++) {
      bits |= data[i];
    }
    return bits >= 0;
  }

  /** Number of code points. */
  public static int count(byte[] data, int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += (data[i] & 0xC0) != 0x80 ? 1 : 0;
    }
    return count;
  }

  /** Where the code point after the one at {@code position} starts. */
  public static int next(byte[] data, int position, int end) {
    int next = position + 1;
    while (next < end && (data[next] & 0xC0) == 0x80) {
      next++;
    }
    return next;
  }

  /** Where the code point before {@code position} starts. */
  public static int previous(byte[] data, int start, int position) {
    int previous = position - 1;
    while (previous > start && (data[previous] & 0xC0) == 0x80) {
      previous--;
    }
    return previous;
  }

  /** Where the code point after the first {@code count} starts; the end when there are fewer. */
  public static int skip(byte[] data, int start, int end, long count) {
    int position = start;
    for (long i = 0; i < count && position < end; i++) {
      position = next(data, position, end);
    }
    return position;
  }

  /** The code point at a position, U+FFFD where the bytes there are none. */
  public static int decode(byte[] data, int position, int end) {
    int lead = data[position];
    if (lead >= 0) {
      return lead;
    }
    int length = next(data, position, end) - position;
    if ((lead & 0xE0) == 0xC0 && length == 2) {
      return ((lead & 0x1F) << 6) | tail(data, position + 1);
    } else if ((lead & 0xF0) == 0xE0 && length == 3) {
      return ((lead & 0x0F) << 12) | (tail(data, position + 1) << 6) | tail(data, position + 2);
    } else if ((lead & 0xF8) == 0xF0 && length == 4) {
      return ((lead & 0x07) << 18)
          | (tail(data, position + 1) << 12)
          | (tail(data, position + 2) << 6)
          | tail(data, position + 3);
    }
    return 0xFFFD;
  }

  private static int tail(byte[] data, int position) {
    return data[position] & 0x3F;
  }

  /** Where bytes first occur at or after a position, wholly before the end; -1: nowhere. */
  public static int indexOf(byte[] data, int from, int end, byte[] sought) {
    return indexOf(data, from, end, sought, 0, sought.length);
  }

  /** As {@link #indexOf(byte[], int, int, byte[])}, for a range of {@code sought}. */
  public static int indexOf(
      byte[] data, int from, int end, byte[] sought, int soughtStart, int soughtLength) {
    if (soughtLength == 0) {
      return from;
    }
    byte first = sought[soughtStart];
    int last = end - soughtLength;
    for (int i = from; i <= last; i++) {
      if (data[i] == first && matches(data, i, sought, soughtStart, soughtLength)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean matches(
      byte[] data, int position, byte[] sought, int soughtStart, int soughtLength) {
    for (int i = 1; i < soughtLength; i++) {
      if (data[position + i] != sought[soughtStart + i]) {
        return false;
      }
    }
    return true;
  }
}
