/** Kernels of CAST. */
@NullMarked
package dev.duckpond.engine.evaluation.conversion;

import org.jspecify.annotations.NullMarked;
