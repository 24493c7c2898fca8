/**
 * The value and level encodings of Parquet pages, decoded straight into arrays. Knows neither files
 * nor columns: what is wrong with the bytes is said, where they came from is for the caller to add.
 */
@NullMarked
package dev.duckpond.columnar.parquet.encoding;

import org.jspecify.annotations.NullMarked;
