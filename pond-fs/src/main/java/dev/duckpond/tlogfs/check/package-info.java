/** Finds what is damaged in a pond on disk, and makes one with a torn log openable again. */
@NullMarked
package dev.duckpond.tlogfs.check;

import org.jspecify.annotations.NullMarked;
