package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.engine.plan.SortKey;
import java.util.List;

/**
 * Sorted runs, read as one.
 *
 * @param runs at least one, none empty
 * @param from rows to drop first
 * @param to where to end, counted with those dropped
 */
record MergeSplit(List<SortedRun> runs, List<SortKey> keys, long from, long to) implements Split {
  @Override
  public long rowCount() {
    long rows = runs.stream().mapToLong(SortedRun::length).sum();
    return Math.max(0, Math.min(rows, to) - from);
  }

  @Override
  public BatchReader open() {
    return new MergeReader(runs, keys, from, from + rowCount());
  }
}
