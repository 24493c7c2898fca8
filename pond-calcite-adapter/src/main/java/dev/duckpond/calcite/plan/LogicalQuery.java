package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.type.ColumnType;
import java.util.List;
import org.apache.calcite.rel.RelNode;

/**
 * A valid query, before any rewriting.
 *
 * @param root yields the columns in order
 * @param parameters the types of {@code ?}
 * @param isTimeDependent if it asks for the current time
 */
public record LogicalQuery(
    RelNode root,
    List<ResultColumn> columns,
    List<ColumnType> parameters,
    boolean isTimeDependent) {
  public LogicalQuery {
    columns = List.copyOf(columns);
    parameters = List.copyOf(parameters);
  }

  /** If every execution runs the same plan. */
  public boolean isConstant() {
    return parameters.isEmpty() && !isTimeDependent;
  }
}
