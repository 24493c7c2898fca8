package dev.duckpond.columnar.scan;

import java.util.List;

/**
 * The outcome of planning a scan.
 *
 * @param splits independent parts, in the table's order; each may be opened once or more, by any
 *     thread
 * @param pruning what was skipped to get there
 */
public record Scan(List<Split> splits, Pruning pruning) {
  public Scan {
    splits = List.copyOf(splits);
  }
}
