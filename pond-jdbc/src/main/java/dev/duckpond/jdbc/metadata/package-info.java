/** What {@code DatabaseMetaData} tells, as results like those of queries. */
@NullMarked
package dev.duckpond.jdbc.metadata;

import org.jspecify.annotations.NullMarked;
