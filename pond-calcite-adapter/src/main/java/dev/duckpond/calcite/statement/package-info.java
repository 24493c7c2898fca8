/** The kinds of statements and how each is run. */
@NullMarked
package dev.duckpond.calcite.statement;

import org.jspecify.annotations.NullMarked;
