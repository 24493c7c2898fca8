package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import dev.duckpond.engine.plan.Scan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Filter;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/** Translates a table scan together with the filters right above it, which let it skip rows. */
final class ScanTranslator {
  private ScanTranslator() {}

  /** Filters, outermost first, over one table. */
  record Source(TableScan scan, List<Filter> filters) {
    /** The chain that starts at a node, or null when the node starts none. */
    static @Nullable Source of(RelNode node) {
      List<Filter> filters = new ArrayList<>();
      RelNode current = node;
      while (current instanceof Filter filter) {
        filters.add(filter);
        current = filter.getInput();
      }
      return current instanceof TableScan scan ? new Source(scan, filters) : null;
    }
  }

  /**
   * A scan of all columns and what it is filtered by.
   *
   * @param condition null for none
   */
  record Translated(Scan scan, @Nullable Expression condition) {}

  static Translated translate(Source source, RexBuilder rexBuilder) {
    PondTable table = source.scan().getTable().unwrapOrThrow(PondTable.class);
    List<Integer> columns = IntStream.range(0, table.source().schema().size()).boxed().toList();
    ExpressionTranslator expressions = new ExpressionTranslator(rexBuilder);
    List<Expression> conditions = new ArrayList<>();
    for (Filter filter : source.filters()) {
      for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
        conditions.add(expressions.translate(conjunct));
      }
    }
    if (conditions.isEmpty()) {
      return new Translated(new Scan(table.source(), columns, null), null);
    }
    Expression condition =
        conditions.size() == 1
            ? conditions.get(0)
            : new Call(ScalarFunction.AND, ColumnType.BOOLEAN, conditions);
    Scan scan =
        new Scan(table.source(), columns, PruningTranslator.translate(condition).orElse(null));
    return new Translated(scan, condition);
  }
}
