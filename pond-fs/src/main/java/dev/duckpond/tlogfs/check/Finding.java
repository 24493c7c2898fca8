package dev.duckpond.tlogfs.check;

/**
 * Something a check found.
 *
 * @param object what it is about: a path in the pond, a node, or a file of the host
 * @param problem what is wrong with it, in one line
 * @param advice what can be done about it, in one line
 */
public record Finding(Severity severity, String object, String problem, String advice) {
  /** How bad it is. */
  public enum Severity {
    /** Something is lost or wrong. */
    ERROR,
    /** Something is not as it need be, but nothing is lost: the pond is clean. */
    NOTE
  }
}
