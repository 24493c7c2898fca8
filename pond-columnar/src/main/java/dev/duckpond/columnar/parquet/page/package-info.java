/** The pages of a column chunk: found, checked, decompressed, and taken apart. */
@NullMarked
package dev.duckpond.columnar.parquet.page;

import org.jspecify.annotations.NullMarked;
