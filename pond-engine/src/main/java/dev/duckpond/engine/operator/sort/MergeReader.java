package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.rows.RunGather;
import dev.duckpond.engine.plan.SortKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Merges sorted runs. There are as many as workers, so each step looks at all of them. */
final class MergeReader implements BatchReader {
  private final List<SortedRun> runs;
  private final List<ColumnBatch> sources;
  private final RowOrder[][] orders;
  private final int[] next;
  private long remaining;

  /**
   * @param from rows to drop first
   * @param to at most how many rows there are
   */
  MergeReader(List<SortedRun> runs, List<SortKey> keys, long from, long to) {
    this.runs = runs;
    this.sources = runs.stream().map(SortedRun::rows).toList();
    this.orders = new RowOrder[runs.size()][runs.size()];
    for (int i = 0; i < runs.size(); i++) {
      for (int j = 0; j < runs.size(); j++) {
        orders[i][j] = new RowOrder(sources.get(i), sources.get(j), keys);
      }
    }
    this.next = new int[runs.size()];
    this.remaining = to - from;
    skip(from);
  }

  private void skip(long rows) {
    if (runs.size() == 1) {
      next[0] = (int) rows;
      return;
    }
    for (long i = 0; i < rows; i++) {
      next[least()]++;
    }
  }

  @Override
  public @Nullable ColumnBatch next() {
    int count = (int) Math.min(remaining, ColumnBatch.TARGET_ROWS);
    if (count == 0) {
      return null;
    }
    remaining -= count;
    int[] fromRuns = new int[count];
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      int run = least();
      fromRuns[i] = run;
      rows[i] = row(run);
      next[run]++;
    }
    return RunGather.gather(sources, fromRuns, rows, count);
  }

  /** The run whose next row comes first. */
  private int least() {
    int least = -1;
    for (int run = 0; run < next.length; run++) {
      if (next[run] < runs.get(run).length()
          && (least < 0 || orders[run][least].compare(row(run), row(least)) < 0)) {
        least = run;
      }
    }
    return least;
  }

  private int row(int run) {
    return runs.get(run).row(next[run]);
  }

  @Override
  public void close() {}
}
