package dev.duckpond.engine.operator;

import dev.duckpond.columnar.vector.ColumnBatch;

/** One worker's part of a {@link Sink}. Used by one thread at a time. */
public interface SinkPart {
  /** What a part wants next. */
  enum Demand {
    MORE,
    /** No more of the current split. */
    NEXT_SPLIT,
    /** Nothing more at all. */
    NOTHING
  }

  /**
   * Takes a batch.
   *
   * @param split the number of the split it comes from; numbers ascend in the order of the rows
   */
  void add(int split, ColumnBatch batch);

  /** Told when a split has been read to its end or as far as {@link #demand} wanted. */
  default void endSplit(int split) {}

  /** Asked before each batch. */
  default Demand demand(int split) {
    return Demand.MORE;
  }
}
