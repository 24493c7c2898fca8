/** Sorting, and the first rows of a sorted input. */
@NullMarked
package dev.duckpond.engine.operator.sort;

import org.jspecify.annotations.NullMarked;
