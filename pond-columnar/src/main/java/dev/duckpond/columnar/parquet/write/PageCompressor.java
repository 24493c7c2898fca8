package dev.duckpond.columnar.parquet.write;

import com.github.luben.zstd.ZstdCompressCtx;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;
import org.xerial.snappy.Snappy;

/** Compresses pages with one codec. Not thread-safe. */
final class PageCompressor implements Closeable {
  /** The level zstd calls its default; DuckDB and parquet-java write with it too. */
  private static final int ZSTD_LEVEL = 3;

  private final CompressionCodec codec;
  private final @Nullable ZstdCompressCtx zstd;

  PageCompressor(CompressionCodec codec) {
    this.codec = codec;
    this.zstd =
        switch (codec) {
          case ZSTD -> new ZstdCompressCtx().setLevel(ZSTD_LEVEL);
          case UNCOMPRESSED, SNAPPY -> null;
          default ->
              throw new IllegalArgumentException("Parquet pages are not written with " + codec);
        };
  }

  CompressionCodec codec() {
    return codec;
  }

  /** The first {@code size} bytes, compressed, as a new array. */
  byte[] compress(byte[] bytes, int size) throws IOException {
    if (zstd != null) {
      byte[] plain = bytes.length == size ? bytes : Arrays.copyOf(bytes, size);
      return zstd.compress(plain);
    } else if (codec == CompressionCodec.SNAPPY) {
      byte[] target = new byte[Snappy.maxCompressedLength(size)];
      int compressed = Snappy.compress(bytes, 0, size, target, 0);
      return Arrays.copyOf(target, compressed);
    }
    return Arrays.copyOf(bytes, size);
  }

  @Override
  public void close() {
    if (zstd != null) {
      zstd.close();
    }
  }
}
