/** Expressions over the columns of a batch. */
@NullMarked
package dev.duckpond.engine.expression;

import org.jspecify.annotations.NullMarked;
