/**
 * Column batches as Arrow IPC streams, written and read on the heap. Byte-compatible with other
 * implementations of Arrow, without the memory access that needs JVM flags in theirs.
 */
@NullMarked
package dev.duckpond.columnar.arrow;

import org.jspecify.annotations.NullMarked;
