/** A filesystem of bytes and names. */
@NullMarked
package dev.duckpond.tinyfs;

import org.jspecify.annotations.NullMarked;
