/** SQL over a pond: catalog, planning on Apache Calcite, and physical plans for the engine. */
@NullMarked
package dev.duckpond.calcite;

import org.jspecify.annotations.NullMarked;
