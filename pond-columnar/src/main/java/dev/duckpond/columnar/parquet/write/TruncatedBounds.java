package dev.duckpond.columnar.parquet.write;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts long byte strings so that they still bound the values. Text is cut between characters and
 * stays valid UTF-8.
 */
final class TruncatedBounds {
  /** The length in bytes of the longest bound. */
  static final int MAX_LENGTH = 64;

  private final boolean text;

  TruncatedBounds(boolean text) {
    this.text = text;
  }

  /** A lower bound: the value, or the start of it. */
  byte[] lower(byte[] value) {
    return value.length <= MAX_LENGTH ? value : prefix(value);
  }

  /** An upper bound: the value itself, or its start made greater; null when there is none. */
  byte @Nullable [] upper(byte[] value) {
    if (value.length <= MAX_LENGTH) {
      return value;
    }
    byte[] prefix = prefix(value);
    String decoded = text ? decode(prefix) : null;
    return decoded == null ? incrementBytes(prefix) : incrementText(decoded);
  }

  private byte[] prefix(byte[] value) {
    int end = MAX_LENGTH;
    if (text) {
      while (end > 0 && isContinuation(value[end])) {
        end--;
      }
      if (end == 0) {
        end = MAX_LENGTH;
      }
    }
    return Arrays.copyOf(value, end);
  }

  private static boolean isContinuation(byte value) {
    return (value & 0xC0) == 0x80;
  }

  /** The text of bytes, null when they are not UTF-8. */
  private static @Nullable String decode(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      return null;
    }
  }

  private static byte @Nullable [] incrementBytes(byte[] prefix) {
    for (int i = prefix.length - 1; i >= 0; i--) {
      if (prefix[i] != (byte) 0xFF) {
        byte[] incremented = Arrays.copyOf(prefix, i + 1);
        incremented[i]++;
        return incremented;
      }
    }
    return null;
  }

  private static byte @Nullable [] incrementText(String prefix) {
    int[] characters = prefix.codePoints().toArray();
    for (int i = characters.length - 1; i >= 0; i--) {
      if (characters[i] < Character.MAX_CODE_POINT) {
        int next = characters[i] + 1;
        // Surrogates are no characters of UTF-8.
        characters[i] = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
        return new String(characters, 0, i + 1).getBytes(StandardCharsets.UTF_8);
      }
    }
    return null;
  }
}
