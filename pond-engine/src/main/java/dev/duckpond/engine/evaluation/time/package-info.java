/** Kernels on dates, times and timestamps, in the proleptic Gregorian calendar. */
@NullMarked
package dev.duckpond.engine.evaluation.time;

import org.jspecify.annotations.NullMarked;
