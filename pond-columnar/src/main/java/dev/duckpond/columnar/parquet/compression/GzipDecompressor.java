package dev.duckpond.columnar.parquet.compression;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** GZIP, one member or several. */
public final class GzipDecompressor implements Decompressor {
  /** Deflate cannot do better than this. */
  private static final long MAX_RATIO = 1_032;

  @Override
  public void checkSize(byte[] source, int offset, int length, int claimedSize) throws IOException {
    if (claimedSize > MAX_RATIO * length) {
      throw new IOException(
          "gzip data of " + length + " bytes cannot hold the claimed " + claimedSize);
    }
  }

  @Override
  public void decompress(
      byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
      throws IOException {
    // GZIPInputStream passes from one member to the next and checks each one's checksum.
    try (GZIPInputStream members =
        new GZIPInputStream(new ByteArrayInputStream(source, offset, length), 1 << 16)) {
      int size = members.readNBytes(target, targetOffset, targetLength);
      if (size != targetLength) {
        throw new IOException("gzip data of " + size + " bytes, not " + targetLength);
      }
      if (members.read() >= 0) {
        throw new IOException("gzip data of more than " + targetLength + " bytes");
      }
    }
  }
}
