/** How tables offer their rows to whoever scans them: splits of column batches, after pruning. */
@NullMarked
package dev.duckpond.columnar.scan;

import org.jspecify.annotations.NullMarked;
