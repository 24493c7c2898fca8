package dev.duckpond.calcite.fallback;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.plan.PlanNode;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * Window functions over a plan, as a table: the plan's columns, then one for each function. The
 * plan runs in the engine, the functions row by row in generated code, on one thread and in memory.
 */
public final class WindowFallback implements TableSource {
  private final PlanNode input;
  private final Schema schema;
  private final String description;
  private final CompiledWindow window;
  private final @Nullable CancelFlag cancel;

  private WindowFallback(
      PlanNode input,
      Schema schema,
      String description,
      CompiledWindow window,
      @Nullable CancelFlag cancel) {
    this.input = input;
    this.schema = schema;
    this.description = description;
    this.window = window;
    this.cancel = cancel;
  }

  /**
   * Compiles window functions.
   *
   * @param rowType of {@code input}, in SQL
   * @param functions whose operands are columns of the input or constants
   * @param schema the input's columns, then the functions' results
   * @param description for people
   */
  public static WindowFallback create(
      PlanNode input,
      RelDataType rowType,
      List<RexNode> functions,
      Schema schema,
      String description,
      RexBuilder rexBuilder) {
    CarriedFunctions carried = new CarriedFunctions(rowType, rexBuilder);
    CompiledWindow window =
        CompiledWindow.compile(carried.rowType(), carried.functions(functions), rexBuilder);
    return new WindowFallback(input, schema, description, window, null);
  }

  /** The same for one execution, which ends when the flag is set. */
  public WindowFallback withCancel(CancelFlag flag) {
    return new WindowFallback(input, schema, description, window, flag);
  }

  /** The plan that yields the rows. */
  public PlanNode input() {
    return input;
  }

  @Override
  public String name() {
    return "EnumerableFallback " + description;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public TableStatistics statistics() {
    return TableStatistics.UNKNOWN;
  }

  @Override
  public Scan scan(ScanRequest request) {
    Split split =
        new Split() {
          @Override
          public long rowCount() {
            return 1;
          }

          @Override
          public BatchReader open() {
            CancelFlag flag = cancel == null ? new CancelFlag() : cancel;
            return WindowReader.open(input, schema, window, request.columns(), flag);
          }
        };
    return new Scan(List.of(split), Pruning.NONE);
  }
}
