/** The compression codecs of Parquet pages. */
@NullMarked
package dev.duckpond.columnar.parquet.compression;

import org.jspecify.annotations.NullMarked;
