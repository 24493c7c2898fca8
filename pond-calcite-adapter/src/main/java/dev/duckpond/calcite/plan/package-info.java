/** From a validated statement to a rewritten relational expression. */
@NullMarked
package dev.duckpond.calcite.plan;

import org.jspecify.annotations.NullMarked;
