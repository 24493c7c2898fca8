/** What the engine lacks, run row by row by code that Calcite generates. */
@NullMarked
package dev.duckpond.calcite.fallback;

import org.jspecify.annotations.NullMarked;
