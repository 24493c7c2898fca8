package dev.duckpond.columnar.parquet.metadata;

import org.apache.parquet.format.CompressionCodec;
import org.jspecify.annotations.Nullable;

/**
 * Where a leaf's values of one row group are, within the file.
 *
 * @param start position of the first page
 * @param length bytes of all pages
 * @param values number of values, nulls and empty lists included
 * @param codec null when the file names one that is not known
 * @param refusal why the chunk cannot be read; empty when it can
 */
public record Chunk(
    long start, long length, long values, @Nullable CompressionCodec codec, String refusal) {}
