/** The Parquet format, decoded straight into column batches, and written from them. */
@NullMarked
package dev.duckpond.columnar.parquet;

import org.jspecify.annotations.NullMarked;
