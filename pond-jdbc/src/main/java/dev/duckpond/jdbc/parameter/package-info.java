/** Values of statement parameters: from what JDBC clients set to what the engine takes. */
@NullMarked
package dev.duckpond.jdbc.parameter;

import org.jspecify.annotations.NullMarked;
