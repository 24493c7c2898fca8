/** SQL types as Calcite sees them, and as columns carry them. */
@NullMarked
package dev.duckpond.calcite.type;

import org.jspecify.annotations.NullMarked;
