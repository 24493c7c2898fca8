package dev.duckpond.columnar.parquet.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class TruncatedBoundsProperties {
  private final TruncatedBounds text = new TruncatedBounds(true);
  private final TruncatedBounds bytes = new TruncatedBounds(false);

  @Property(tries = 500)
  void boundsEncloseTextAndAreValidText(@ForAll @StringLength(min = 0, max = 120) String value) {
    byte[] encoded = value.getBytes(StandardCharsets.UTF_8);
    byte[] low = text.lower(encoded);
    byte[] high = text.upper(encoded);
    assertTrue(Arrays.compareUnsigned(low, encoded) <= 0);
    assertValidText(low);
    assertTrue(low.length <= TruncatedBounds.MAX_LENGTH);
    if (high != null) {
      assertTrue(Arrays.compareUnsigned(high, encoded) >= 0);
      assertValidText(high);
      assertTrue(high.length <= TruncatedBounds.MAX_LENGTH + 1);
    }
  }

  @Property(tries = 500)
  void boundsEncloseBytes(@ForAll @Size(max = 120) byte[] value) {
    byte[] high = bytes.upper(value);
    assertTrue(Arrays.compareUnsigned(bytes.lower(value), value) <= 0);
    assertTrue(high == null || Arrays.compareUnsigned(high, value) >= 0);
  }

  @Example
  void theLastCharacterIsNotMadeGreater() {
    String last = new String(Character.toChars(Character.MAX_CODE_POINT));
    byte[] high = text.upper(("a" + last.repeat(40)).getBytes(StandardCharsets.UTF_8));
    assertArrayEquals(new byte[] {'b'}, high);
    assertNull(text.upper(last.repeat(40).getBytes(StandardCharsets.UTF_8)));
  }

  @Example
  void theCharacterBeforeTheSurrogatesIsFollowedByTheOneAfter() {
    byte[] high = text.upper("\uD7FF".repeat(40).getBytes(StandardCharsets.UTF_8));
    assertEquals("\uD7FF".repeat(20) + "\uE000", new String(high, StandardCharsets.UTF_8));
  }

  @Example
  void bytesOfOnesHaveNoUpperBound() {
    byte[] ones = new byte[100];
    Arrays.fill(ones, (byte) 0xFF);
    assertNull(bytes.upper(ones));
  }

  @Example
  void bytesThatAreNotTextAreBoundedAsBytes() {
    byte[] continuations = new byte[100];
    Arrays.fill(continuations, (byte) 0x80);
    byte[] high = text.upper(continuations);
    assertTrue(Arrays.compareUnsigned(high, continuations) > 0);
  }

  private static void assertValidText(byte[] bytes) {
    byte[] again = new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    assertArrayEquals(again, bytes);
  }
}
