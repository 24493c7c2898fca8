package dev.duckpond.tlogfs.maintenance;

/** Hears how far long work is; called by the thread that does it. */
@FunctionalInterface
public interface Progress {
  /** Nobody listens. */
  Progress NONE = (step, done, total) -> {};

  /**
   * Some of a step is done.
   *
   * @param step what is done, for people
   * @param total how much there is, of which {@code done} is done
   */
  void report(String step, long done, long total);
}
