package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;
import dev.duckpond.columnar.parquet.encoding.LevelDecoder;
import org.apache.parquet.format.Encoding;
import org.jspecify.annotations.Nullable;

/**
 * A decompressed data page.
 *
 * @param valueCount values in the page, nulls and empty lists included
 * @param repetition null when the column has no repetition levels
 * @param definition null when the column has no definition levels: all values are there
 * @param encoding how the values are encoded
 * @param values the values that are there
 */
public record DataPage(
    int valueCount,
    @Nullable LevelDecoder repetition,
    @Nullable LevelDecoder definition,
    Encoding encoding,
    EncodedBytes values) {}
