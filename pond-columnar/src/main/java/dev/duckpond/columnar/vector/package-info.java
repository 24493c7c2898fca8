/** Batches of columns in memory. */
@NullMarked
package dev.duckpond.columnar.vector;

import org.jspecify.annotations.NullMarked;
