package dev.duckpond.engine.execution;

/** One step of putting together what workers collected. */
final class FinishTask extends Task {
  private final Runnable step;

  FinishTask(QueryRun run, Runnable step) {
    super(run);
    this.step = step;
  }

  @Override
  Slice work() {
    step.run();
    return Slice.DONE;
  }
}
