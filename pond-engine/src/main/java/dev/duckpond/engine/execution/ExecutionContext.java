package dev.duckpond.engine.execution;

import dev.duckpond.engine.CancelFlag;

/**
 * What one execution is subject to.
 *
 * @param cancel polled at least once a batch
 */
public record ExecutionContext(CancelFlag cancel) {}
