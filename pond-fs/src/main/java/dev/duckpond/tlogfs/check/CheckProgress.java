package dev.duckpond.tlogfs.check;

/** Is told how far a check is. */
@FunctionalInterface
public interface CheckProgress {
  /** Tells nobody. */
  CheckProgress NONE = (step, done, total) -> {};

  /**
   * Called often, from the checking thread.
   *
   * @param step what is being done, such as {@code "contents"}
   */
  void at(String step, long done, long total);
}
