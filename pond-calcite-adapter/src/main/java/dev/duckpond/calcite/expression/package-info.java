/** Constants and conversions of the engine's expressions. */
@NullMarked
package dev.duckpond.calcite.expression;

import org.jspecify.annotations.NullMarked;
