package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import dev.duckpond.engine.plan.Filter;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Scan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Translates a table scan together with the filters right above it, so that only the columns in use
 * are read and the filters prune.
 */
final class ScanTranslator {
  private final RexBuilder rexBuilder;

  ScanTranslator(RexBuilder rexBuilder) {
    this.rexBuilder = rexBuilder;
  }

  /** Filters, outermost first, over one table. */
  record Source(TableScan scan, List<org.apache.calcite.rel.core.Filter> filters) {
    /** The chain that starts at a node, or null when the node starts none. */
    static @Nullable Source of(RelNode node) {
      List<org.apache.calcite.rel.core.Filter> filters = new ArrayList<>();
      RelNode current = node;
      while (current instanceof org.apache.calcite.rel.core.Filter filter) {
        filters.add(filter);
        current = filter.getInput();
      }
      return current instanceof TableScan scan ? new Source(scan, filters) : null;
    }

    ImmutableBitSet filterColumns() {
      ImmutableBitSet used = ImmutableBitSet.of();
      for (org.apache.calcite.rel.core.Filter filter : filters) {
        used = used.union(RelOptUtil.InputFinder.bits(filter.getCondition()));
      }
      return used;
    }
  }

  /**
   * A scan.
   *
   * @param expressions translates what stands above, on columns of the table
   */
  record Translated(PlanNode plan, ExpressionTranslator expressions) {}

  /**
   * @param columns what is needed above the filters, in the order wanted; columns that only filters
   *     need follow
   */
  Translated translate(Source source, List<Integer> columns) {
    PondTable table = source.scan().getTable().unwrapOrThrow(PondTable.class);
    List<Integer> read = new ArrayList<>(columns);
    for (int column : source.filterColumns()) {
      if (!read.contains(column)) {
        read.add(column);
      }
    }
    int[] positions = new int[table.source().schema().size()];
    Arrays.fill(positions, -1);
    for (int i = 0; i < read.size(); i++) {
      positions[read.get(i)] = i;
    }
    ExpressionTranslator expressions =
        new ExpressionTranslator(rexBuilder, column -> positions[column]);
    List<Expression> conditions = new ArrayList<>();
    for (org.apache.calcite.rel.core.Filter filter : source.filters()) {
      for (RexNode conjunct : RelOptUtil.conjunctions(filter.getCondition())) {
        conditions.add(expressions.translate(conjunct));
      }
    }
    if (conditions.isEmpty()) {
      return new Translated(new Scan(table.source(), read, null), expressions);
    }
    Expression condition =
        conditions.size() == 1
            ? conditions.get(0)
            : new Call(ScalarFunction.AND, ColumnType.BOOLEAN, conditions);
    ScanPredicate pruning = new PruningTranslator(read).translate(condition).orElse(null);
    Scan scan = new Scan(table.source(), read, pruning);
    return new Translated(new Filter(scan, condition), expressions);
  }
}
