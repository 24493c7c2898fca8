package dev.duckpond.columnar.parquet.compression;

import java.io.IOException;

/** Decompresses whole pages, array to array. Stateless, so safe for several threads. */
public interface Decompressor {
  /**
   * Makes sure that a page may have the size its header claims, before memory is allocated for it.
   *
   * @throws IOException when it cannot
   */
  void checkSize(byte[] source, int offset, int length, int claimedSize) throws IOException;

  /**
   * Decompresses a page to exactly {@code targetLength} bytes.
   *
   * @throws IOException when the page is damaged or has another size
   */
  void decompress(
      byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
      throws IOException;
}
