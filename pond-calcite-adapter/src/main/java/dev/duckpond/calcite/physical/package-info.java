/** From a relational expression to the engine's operators. */
@NullMarked
package dev.duckpond.calcite.physical;

import org.jspecify.annotations.NullMarked;
