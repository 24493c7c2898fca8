/** The {@code pond} command: start, shared options, errors. */
@NullMarked
package dev.duckpond.cli;

import org.jspecify.annotations.NullMarked;
