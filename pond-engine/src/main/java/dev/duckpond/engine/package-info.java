/** The vectorised engine: what its users need in common. */
@NullMarked
package dev.duckpond.engine;

import org.jspecify.annotations.NullMarked;
