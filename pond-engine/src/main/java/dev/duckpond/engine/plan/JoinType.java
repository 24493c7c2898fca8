package dev.duckpond.engine.plan;

/** Which rows a {@link Join} yields. */
public enum JoinType {
  /** Pairs that match: left columns, then right columns. */
  INNER,
  /** Pairs that match, and left rows with no match, padded with nulls. */
  LEFT,
  /** Pairs that match, and unmatched rows of both sides, padded with nulls. */
  FULL,
  /** Left rows with at least one match, once: left columns only. */
  SEMI,
  /** Left rows with no match: left columns only. */
  ANTI
}
