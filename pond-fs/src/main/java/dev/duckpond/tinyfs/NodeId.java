package dev.duckpond.tinyfs;

import java.security.SecureRandom;
import java.util.UUID;

/** The identity of a node, which it keeps when renamed: a UUID (version 7) as lower-case text. */
public record NodeId(String text) implements Comparable<NodeId> {
  /** The root directory of every pond. */
  public static final NodeId ROOT = new NodeId("00000000-0000-7000-8000-000000000000");

  private static final SecureRandom RANDOM = new SecureRandom();

  /** A new identity, unlike any other; later ones mostly sort after earlier ones. */
  public static NodeId create() {
    long high = (System.currentTimeMillis() << 16) | 0x7000 | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    return new NodeId(new UUID(high, low).toString());
  }

  @Override
  public int compareTo(NodeId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
