/** Kernels on truth values and null flags. */
@NullMarked
package dev.duckpond.engine.evaluation.logic;

import org.jspecify.annotations.NullMarked;
