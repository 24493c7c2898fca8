package dev.duckpond.columnar.parquet.encoding;

/** The check every decoder makes before it reads. */
final class PlainBounds {
  private PlainBounds() {}

  static void check(int wanted, long available) throws MalformedDataException {
    if (wanted > available) {
      throw new MalformedDataException(
          "values end too early: " + wanted + " wanted, " + available + " left");
    }
  }
}
