package dev.duckpond.columnar.scan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a scan is asked for.
 *
 * @param columns positions in the table's schema, in the order the batches shall have them; empty
 *     for a scan that only counts rows (batches then have a row count and no columns)
 * @param predicate columns are positions in the <em>table's</em> schema, whether projected or not;
 *     advice for skipping whole splits, row groups and pages: rows that do not satisfy it may still
 *     be returned; null for none
 */
public record ScanRequest(List<Integer> columns, @Nullable ScanPredicate predicate) {
  public ScanRequest {
    columns = List.copyOf(columns);
  }
}
