/** Names in SQL, resolved in one pinned version of a pond. */
@NullMarked
package dev.duckpond.calcite.catalog;

import org.jspecify.annotations.NullMarked;
