/** The functions SQL can call. */
@NullMarked
package dev.duckpond.calcite.function;

import org.jspecify.annotations.NullMarked;
