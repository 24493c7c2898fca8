/** Grouping, and the functions over groups. */
@NullMarked
package dev.duckpond.engine.operator.aggregate;

import org.jspecify.annotations.NullMarked;
