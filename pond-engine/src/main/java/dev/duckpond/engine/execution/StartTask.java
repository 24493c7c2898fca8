package dev.duckpond.engine.execution;

/**
 * The task a query begins with: it does nothing, but when it has ended the query goes on to its
 * first stage. So tables are asked for their splits on a worker, while the consumer can cancel.
 */
final class StartTask extends Task {
  StartTask(QueryRun run) {
    super(run);
  }

  @Override
  Slice work() {
    return Slice.DONE;
  }
}
