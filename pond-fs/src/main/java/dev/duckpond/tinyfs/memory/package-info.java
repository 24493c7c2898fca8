/** A filesystem that lives as long as the program. */
@NullMarked
package dev.duckpond.tinyfs.memory;

import org.jspecify.annotations.NullMarked;
