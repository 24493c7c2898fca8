/** Tests of running plans. */
@NullMarked
package dev.duckpond.engine.execution;

import org.jspecify.annotations.NullMarked;
