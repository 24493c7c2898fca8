package dev.duckpond.engine.operator;

import java.util.List;

/**
 * Where a pipeline ends. Each worker fills a part of its own; parts are put together at the end.
 */
public interface Sink {
  /** A new part, for one worker. Not called concurrently. */
  SinkPart newPart();

  /**
   * Called once, when no part gets any more input.
   *
   * @return what remains to be done, in any order and in parallel, before the output can be read
   */
  List<Runnable> finish();
}
