/** Rows out of column batches: the cursor, and one accessor a column. */
@NullMarked
package dev.duckpond.jdbc.result;

import org.jspecify.annotations.NullMarked;
