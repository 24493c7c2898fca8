/** Durable changes to a local disk, one step at a time. */
@NullMarked
package dev.duckpond.tlogfs.disk;

import org.jspecify.annotations.NullMarked;
