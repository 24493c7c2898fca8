/**
 * The Delta Lake table a pond is stored in: its log, through Delta Kernel on our own durable file
 * access. No type of the kernel leaves this package and those beneath it.
 */
@NullMarked
package dev.duckpond.tlogfs.delta;

import org.jspecify.annotations.NullMarked;
