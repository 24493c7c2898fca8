package dev.duckpond.columnar.parquet.write;

import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.format.CompressionCodec;

/**
 * How a file is laid out.
 *
 * @param codec UNCOMPRESSED, SNAPPY or ZSTD
 * @param rowGroupRows rows after which a row group ends
 * @param rowGroupBytes encoded bytes after which a row group ends though it has fewer rows; what a
 *     writer holds in memory is a little more than this
 * @param pageRows rows after which a page ends
 * @param pageBytes bytes, counted as if plain, after which a page ends
 * @param dictionaryBytes size of a chunk's dictionary after which the chunk goes on without
 * @param metadata key-value metadata of the file, written in the order of the keys
 */
public record WriteSettings(
    CompressionCodec codec,
    int rowGroupRows,
    long rowGroupBytes,
    int pageRows,
    int pageBytes,
    int dictionaryBytes,
    Map<String, String> metadata) {
  private static final long DEFAULT_ROW_GROUP_BYTES = 128L << 20;
  private static final int DEFAULT_PAGE_ROWS = 20_000;
  private static final int DEFAULT_PAGE_BYTES = 1 << 20;
  private static final int DEFAULT_DICTIONARY_BYTES = 1 << 20;

  public WriteSettings {
    metadata = Map.copyOf(metadata);
    if (rowGroupRows < 1 || rowGroupBytes < 1 || pageRows < 1 || pageBytes < 1) {
      throw new IllegalArgumentException("row groups and pages hold at least one row and byte");
    }
  }

  public static WriteSettings of(
      CompressionCodec codec, int rowGroupRows, Map<String, String> metadata) {
    return new WriteSettings(
        codec,
        rowGroupRows,
        DEFAULT_ROW_GROUP_BYTES,
        DEFAULT_PAGE_ROWS,
        DEFAULT_PAGE_BYTES,
        DEFAULT_DICTIONARY_BYTES,
        metadata);
  }

  Map<String, String> sortedMetadata() {
    return new TreeMap<>(metadata);
  }
}
