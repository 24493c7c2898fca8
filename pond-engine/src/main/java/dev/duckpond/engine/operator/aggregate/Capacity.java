package dev.duckpond.engine.operator.aggregate;

/** How arrays indexed by group grow. */
final class Capacity {
  private static final int LARGEST = Integer.MAX_VALUE - 8;

  private Capacity() {}

  /** A length of at least {@code needed}, so that repeated growth stays cheap. */
  static int grown(int length, int needed) {
    return (int) Math.max(needed, Math.min(LARGEST, Math.max(64, length * 2L)));
  }
}
