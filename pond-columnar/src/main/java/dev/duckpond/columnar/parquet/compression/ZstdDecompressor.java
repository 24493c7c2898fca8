package dev.duckpond.columnar.parquet.compression;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** ZSTD. */
public final class ZstdDecompressor implements Decompressor {
  /** Pages below this size are allocated without asking. */
  private static final int HARMLESS_SIZE = 16 << 20;

  @Override
  public void checkSize(byte[] source, int offset, int length, int claimedSize) throws IOException {
    if (claimedSize <= HARMLESS_SIZE || claimedSize / 64 <= length) {
      return;
    }
    // An incredible ratio: count before believing. Frames need not state their size.
    byte[] scratch = new byte[1 << 16];
    long size = 0;
    try (ZstdInputStream frames =
        new ZstdInputStream(new ByteArrayInputStream(source, offset, length))) {
      for (int read = 0; read >= 0 && size <= claimedSize; read = frames.read(scratch)) {
        size += read;
      }
    }
    if (size != claimedSize) {
      throw new IOException("zstd data of another size than " + claimedSize + " bytes");
    }
  }

  @Override
  public void decompress(
      byte[] source, int offset, int length, byte[] target, int targetOffset, int targetLength)
      throws IOException {
    long size;
    try {
      size = Zstd.decompressByteArray(target, targetOffset, targetLength, source, offset, length);
    } catch (ZstdException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (size != targetLength) {
      throw new IOException("zstd data of " + size + " bytes, not " + targetLength);
    }
  }
}
