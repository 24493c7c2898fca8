package dev.duckpond.engine.execution;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A piece of a query that one thread at a time works on, a slice at a time: between slices it may
 * wait for its turn or for the consumer without holding a thread.
 */
abstract class Task implements Runnable, Closeable {
  /** How a slice ended. */
  enum Slice {
    /** There is no more to do. */
    DONE,
    /** There is more to do, after others had their turn. */
    AGAIN,
    /** Somebody else resumes this task, and may have done so already. */
    PARKED
  }

  private enum State {
    READY,
    RUNNING,
    PARKED,
    ENDED
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.READY);
  private final QueryRun run;

  Task(QueryRun run) {
    this.run = run;
  }

  /** Works for a while. */
  abstract Slice work() throws IOException;

  /** Releases what the task holds between slices. Called once, by the thread that ends it. */
  @Override
  public void close() throws IOException {}

  /** Works if the task is ready for it, which it may not be: others may have been faster. */
  @Override
  public final void run() {
    tryRun();
  }

  /** As {@link #run()}; tells whether there was anything to do. */
  final boolean tryRun() {
    if (!state.compareAndSet(State.READY, State.RUNNING)) {
      return false;
    }
    run.sliceStarted();
    try {
      slice();
    } finally {
      run.sliceEnded();
    }
    return true;
  }

  // Whatever a worker throws has to reach the consumer, so everything is caught.
  @SuppressWarnings("CatchingUnchecked")
  private void slice() {
    try {
      switch (work()) {
        case PARKED -> {}
        case AGAIN -> {
          state.set(State.READY);
          run.submit(this);
        }
        case DONE -> {
          end();
          run.taskEnded();
        }
      }
    } catch (Throwable failure) {
      run.fail(failure);
      end();
    }
  }

  /** Called by {@link #work} before it returns {@link Slice#PARKED}. */
  final void parked() {
    state.set(State.PARKED);
  }

  /** Lets a parked task go on. */
  final void resume() {
    if (state.compareAndSet(State.PARKED, State.READY)) {
      run.submit(this);
    }
  }

  /** Ends the task unless a thread is working on it, which will then notice and end it. */
  final void abandon() {
    if (state.compareAndSet(State.READY, State.ENDED)
        || state.compareAndSet(State.PARKED, State.ENDED)) {
      closeResources();
    }
  }

  private void end() {
    state.set(State.ENDED);
    closeResources();
  }

  @SuppressWarnings("CatchingUnchecked")
  private void closeResources() {
    try {
      close();
    } catch (Throwable failure) {
      run.closeFailed(failure);
    }
  }
}
