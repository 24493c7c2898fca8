/**
 * The {@code jdbc:pond:} driver: URLs, connections, statements and metadata, on Apache Avatica.
 *
 * <p>Every {@link java.sql.SQLException} thrown here has a one-line message, an SQLState, and its
 * cause where there is one.
 */
@NullMarked
package dev.duckpond.jdbc;

import org.jspecify.annotations.NullMarked;
