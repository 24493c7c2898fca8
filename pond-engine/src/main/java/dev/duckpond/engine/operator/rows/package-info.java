/** Rows kept in memory by operators that need many at once. */
@NullMarked
package dev.duckpond.engine.operator.rows;

import org.jspecify.annotations.NullMarked;
