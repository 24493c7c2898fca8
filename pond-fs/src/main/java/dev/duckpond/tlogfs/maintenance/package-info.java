/**
 * What keeps a pond small and fast without changing what it holds: few data files a partition, and
 * no files that nothing refers to.
 */
@NullMarked
package dev.duckpond.tlogfs.maintenance;

import org.jspecify.annotations.NullMarked;
