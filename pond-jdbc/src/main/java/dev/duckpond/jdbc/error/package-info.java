/** SQLStates, and failures below the driver as {@link java.sql.SQLException}s. */
@NullMarked
package dev.duckpond.jdbc.error;

import org.jspecify.annotations.NullMarked;
