/**
 * What pipelines are made of: sources of splits, streaming operators, sinks, and the memory they
 * are allowed. Nothing here starts threads: {@code dev.duckpond.engine.execution} does.
 */
@NullMarked
package dev.duckpond.engine.operator;

import org.jspecify.annotations.NullMarked;
