/**
 * How Parquet files are laid out and encoded when written: levels, dictionaries, pages, statistics,
 * indexes and the footer. Knows nested columns as leaves with definition and repetition levels.
 */
@NullMarked
package dev.duckpond.columnar.parquet.write;

import org.jspecify.annotations.NullMarked;
