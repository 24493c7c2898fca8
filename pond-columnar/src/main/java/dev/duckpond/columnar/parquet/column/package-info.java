/** Vectors of flat columns, put together from pages. */
@NullMarked
package dev.duckpond.columnar.parquet.column;

import org.jspecify.annotations.NullMarked;
