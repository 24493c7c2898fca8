package dev.duckpond.columnar.parquet.page;

import dev.duckpond.columnar.parquet.encoding.EncodedBytes;

/**
 * A decompressed dictionary page.
 *
 * @param valueCount values in the dictionary; no more than there are bytes
 * @param values the values, PLAIN
 */
public record DictionaryPage(int valueCount, EncodedBytes values) {}
