/** Kernels that compare values, with a literal, a list of literals or another column. */
@NullMarked
package dev.duckpond.engine.evaluation.comparison;

import org.jspecify.annotations.NullMarked;
