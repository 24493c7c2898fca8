/** The kernel's Parquet files, written and read by our own code, nested columns included. */
@NullMarked
package dev.duckpond.tlogfs.delta.parquet;

import org.jspecify.annotations.NullMarked;
