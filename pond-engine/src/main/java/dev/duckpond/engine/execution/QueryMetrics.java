package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.Pruning;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;

/** Counts what an execution does; can be read at any time, by any thread. */
public final class QueryMetrics {
  private final List<ScanCounter> scans = new CopyOnWriteArrayList<>();
  private final LongAdder rowsReturned = new LongAdder();
  private final LongAccumulator peakMemory = new LongAccumulator(Math::max, 0);

  /** The scans that have started, in the order they started. */
  public List<ScanMetrics> scans() {
    return scans.stream().map(ScanCounter::snapshot).toList();
  }

  /** Rows the consumer has taken. */
  public long rowsReturned() {
    return rowsReturned.sum();
  }

  /** The most bytes that operators held at once. */
  public long peakMemory() {
    return peakMemory.get();
  }

  ScanCounter scanStarted(String table, Pruning pruning, int splits) {
    ScanCounter counter = new ScanCounter(table, pruning, splits, new LongAdder());
    scans.add(counter);
    return counter;
  }

  void rowsReturned(long rows) {
    rowsReturned.add(rows);
  }

  void memoryHeld(long bytes) {
    peakMemory.accumulate(bytes);
  }

  record ScanCounter(String table, Pruning pruning, int splits, LongAdder rows) {
    ScanMetrics snapshot() {
      return new ScanMetrics(table, pruning, splits, rows.sum());
    }
  }

  /**
   * One scan of a table.
   *
   * @param pruning what planning it skipped
   * @param splits parts to read
   * @param rowsRead rows read so far, before any filter
   */
  public record ScanMetrics(String table, Pruning pruning, int splits, long rowsRead) {}
}
