/** Files as tables. */
@NullMarked
package dev.duckpond.table;

import org.jspecify.annotations.NullMarked;
