package dev.duckpond.calcite;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.CancelFlag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement ready to run, any number of times. */
public interface PreparedQuery {
  /** The columns of its result; empty for a statement that yields no rows, like USE. */
  List<ResultColumn> columns();

  /** The types of its parameters ({@code ?}), in order. */
  List<ColumnType> parameters();

  /** The physical plan as text: one operator a line, inputs indented. */
  String explain();

  /**
   * Runs it.
   *
   * @param parameters one value each, in the form {@link dev.duckpond.columnar.scan.ScalarValue}
   *     describes for the parameter's type, or null
   * @return the rows, which must be closed
   */
  BatchReader execute(List<@Nullable Object> parameters, CancelFlag cancel);
}
