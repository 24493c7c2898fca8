/** Column types and schemas. */
@NullMarked
package dev.duckpond.columnar.type;

import org.jspecify.annotations.NullMarked;
