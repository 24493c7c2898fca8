/**
 * What kernels of every family share: their interface, reading and writing single rows, messages.
 */
@NullMarked
package dev.duckpond.engine.evaluation.kernel;

import org.jspecify.annotations.NullMarked;
