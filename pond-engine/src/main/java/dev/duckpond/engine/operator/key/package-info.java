/** Tables that number distinct keys: what grouping, distinct and equi-joins are made of. */
@NullMarked
package dev.duckpond.engine.operator.key;

import org.jspecify.annotations.NullMarked;
