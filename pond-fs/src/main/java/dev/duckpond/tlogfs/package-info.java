/** A filesystem made durable and transactional in a Delta Lake table. */
@NullMarked
package dev.duckpond.tlogfs;

import org.jspecify.annotations.NullMarked;
