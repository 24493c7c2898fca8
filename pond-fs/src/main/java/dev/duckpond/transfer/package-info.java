/** Copies between the host's files and a pond. */
@NullMarked
package dev.duckpond.transfer;

import org.jspecify.annotations.NullMarked;
