package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.ColumnBatch;
import org.jspecify.annotations.Nullable;

/**
 * A streaming step of a pipeline: batches in, batches out. Belongs to one worker, and lives for all
 * the splits that worker reads. One input may yield many outputs; since they are taken one by one,
 * a worker can stop between any two of them.
 */
public interface BatchOperator {
  /** Gives it the next input. Only called when {@link #next} has returned null. */
  void add(ColumnBatch batch);

  /** The next output, never empty, or null when another input is needed. */
  @Nullable ColumnBatch next();

  /** Makes the operator for one worker. Called by any thread once the pipeline runs. */
  @FunctionalInterface
  interface Factory {
    BatchOperator create();
  }
}
