/** From text to a validated statement, and what to say when it is not valid. */
@NullMarked
package dev.duckpond.calcite.parse;

import org.jspecify.annotations.NullMarked;
