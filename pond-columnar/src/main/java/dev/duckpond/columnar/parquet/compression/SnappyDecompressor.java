package dev.duckpond.columnar.parquet.compression;

import java.io.IOException;
import org.xerial.snappy.Snappy;

/** SNAPPY: the raw format, without framing. */
public final class SnappyDecompressor implements Decompressor {
  @Override
  public void checkSize(byte[] source, int offset, int length, int claimedSize) throws IOException {
    int size = Snappy.uncompressedLength(source, offset, length);
    if (size != claimedSize) {
      throw new IOException("snappy data of " + size + " bytes, not " + claimedSize);
    }
  }

  @Override
  public void decompress(
      byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
      throws IOException {
    // The native code trusts the length the data claim, so it must be the room there is.
    checkSize(source, offset, length, targetLength);
    int size = Snappy.uncompress(source, offset, length, target, targetOffset);
    if (size != targetLength) {
      throw new IOException("snappy data of " + size + " bytes, not " + targetLength);
    }
  }
}
