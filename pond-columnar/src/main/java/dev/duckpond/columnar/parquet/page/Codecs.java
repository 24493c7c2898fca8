package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.compression.Decompressor;
import dev.duckpond.columnar.parquet.compression.GzipDecompressor;
import dev.duckpond.columnar.parquet.compression.SnappyDecompressor;
import dev.duckpond.columnar.parquet.compression.ZstdDecompressor;
import dev.duckpond.columnar.parquet.encoding.MalformedDataException;
import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;

/** The codecs that can be read. */
final class Codecs {
  private Codecs() {}

  /** The decompressor of a codec, null for pages that are not compressed. */
  static @Nullable Decompressor decompressor(@Nullable CompressionCodec codec)
      throws MalformedDataException {
    if (codec == null) {
      throw new MalformedDataException("it is compressed with a codec that is not known");
    }
    return switch (codec) {
      case UNCOMPRESSED -> null;
      case SNAPPY -> new SnappyDecompressor();
      case GZIP -> new GzipDecompressor();
      case ZSTD -> new ZstdDecompressor();
      case LZO, BROTLI, LZ4, LZ4_RAW ->
          throw new MalformedDataException(
              "it is compressed with " + codec + ", which cannot be read");
    };
  }
}
