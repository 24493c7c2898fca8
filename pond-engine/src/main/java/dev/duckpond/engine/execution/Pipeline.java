package dev.duckpond.engine.execution;

import dev.duckpond.engine.operator.Sink;

/** A flow and where it ends. Pipelines run one after the other, each with all workers. */
record Pipeline(Flow flow, Sink sink) {}
