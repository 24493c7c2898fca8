/** Joins: the build side in a hash table, the other side streaming past it. */
@NullMarked
package dev.duckpond.engine.operator.join;

import org.jspecify.annotations.NullMarked;
