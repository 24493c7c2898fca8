/** Kernels on numbers: operators with overflow detection, rounding, mathematical functions. */
@NullMarked
package dev.duckpond.engine.evaluation.arithmetic;

import org.jspecify.annotations.NullMarked;
