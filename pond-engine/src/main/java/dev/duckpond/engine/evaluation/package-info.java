/** Expressions made into kernels over column batches. */
@NullMarked
package dev.duckpond.engine.evaluation;

import org.jspecify.annotations.NullMarked;
