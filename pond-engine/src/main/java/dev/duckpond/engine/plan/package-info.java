/** Physical plans. */
@NullMarked
package dev.duckpond.engine.plan;

import org.jspecify.annotations.NullMarked;
