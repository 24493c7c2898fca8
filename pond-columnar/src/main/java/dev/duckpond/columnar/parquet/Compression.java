package dev.duckpond.columnar.parquet;

/** How pages are compressed when written. */
public enum Compression {
  UNCOMPRESSED,
  SNAPPY,
  ZSTD
}
