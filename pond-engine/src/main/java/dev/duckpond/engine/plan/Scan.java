package dev.duckpond.engine.plan;

import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.type.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table.
 *
 * @param columns positions in the table's schema
 * @param pruning a condition that rows wanted further up satisfy, on the table's columns; advice:
 *     what must hold is filtered above
 */
public record Scan(TableSource table, List<Integer> columns, @Nullable ScanPredicate pruning)
    implements PlanNode {
  public Scan {
    columns = List.copyOf(columns);
  }

  @Override
  public Schema schema() {
    return table.schema().project(columns.stream().mapToInt(Integer::intValue).toArray());
  }
}
