package dev.duckpond.calcite.fallback;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.calcite.DataContext;
import org.apache.calcite.DataContexts;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableInterpretable;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.ConventionTraitDef;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.plan.volcano.VolcanoPlanner;
import org.apache.calcite.prepare.RelOptTableImpl;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalTableScan;
import org.apache.calcite.rel.rules.ProjectToWindowRule;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.runtime.Bindable;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.jspecify.annotations.Nullable;

/**
 * Window functions as generated code: takes rows, yields each with the functions' values after it.
 * Thread-safe.
 */
final class CompiledWindow {
  private static final String INPUT = "pond.input";
  private static final HepProgram TO_WINDOW =
      HepProgram.builder()
          .addRuleInstance(
              ProjectToWindowRule.ProjectToLogicalProjectAndWindowRule
                  .ProjectToLogicalProjectAndWindowRuleConfig.DEFAULT
                  .toRule())
          .build();

  private final Bindable<?> code;

  private CompiledWindow(Bindable<?> code) {
    this.code = code;
  }

  /**
   * Compiles functions.
   *
   * @param rowType of the rows, as carried
   * @param functions on columns of the rows, as carried
   */
  static CompiledWindow compile(
      RelDataType rowType, List<RexNode> functions, RexBuilder rexBuilder) {
    VolcanoPlanner planner = new VolcanoPlanner();
    planner.addRelTraitDef(ConventionTraitDef.INSTANCE);
    planner.addRule(EnumerableRules.ENUMERABLE_TABLE_SCAN_RULE);
    planner.addRule(EnumerableRules.ENUMERABLE_PROJECT_RULE);
    planner.addRule(EnumerableRules.ENUMERABLE_WINDOW_RULE);
    RelOptCluster cluster = RelOptCluster.create(planner, rexBuilder);
    RelNode scan = LogicalTableScan.create(cluster, input(rowType), List.of());
    List<RexNode> outputs = new ArrayList<>(rexBuilder.identityProjects(rowType));
    outputs.addAll(functions);
    RelNode project =
        LogicalProject.create(scan, List.of(), outputs, (@Nullable List<String>) null, Set.of());
    HepPlanner toWindow = new HepPlanner(TO_WINDOW);
    toWindow.setRoot(project);
    RelNode window = toWindow.findBestExp();
    planner.setRoot(
        planner.changeTraits(window, window.getTraitSet().replace(EnumerableConvention.INSTANCE)));
    EnumerableRel physical = (EnumerableRel) planner.findBestExp();
    try {
      return new CompiledWindow(
          EnumerableInterpretable.toBindable(
              new HashMap<>(), null, physical, EnumerableRel.Prefer.ARRAY));
    } catch (IllegalStateException e) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED,
          "one of the window functions " + names(functions) + " is not supported",
          e);
    }
  }

  private static List<String> names(List<RexNode> functions) {
    return functions.stream()
        .map(function -> ((RexOver) function).getAggOperator().getName())
        .distinct()
        .toList();
  }

  private static RelOptTable input(RelDataType rowType) {
    Expression rows =
        Expressions.convert_(
            Expressions.call(DataContext.ROOT, "get", Expressions.constant(INPUT)),
            Enumerable.class);
    return RelOptTableImpl.create(null, rowType, List.of(INPUT), new Input(rowType), clazz -> rows);
  }

  /**
   * Runs on some rows.
   *
   * @param rows one array each
   */
  Enumerable<?> run(Enumerable<@Nullable Object[]> rows) {
    return code.bind(DataContexts.of(Map.of(INPUT, rows)));
  }

  /** Stands for the rows while planning. */
  private static final class Input extends AbstractTable implements ScannableTable {
    private final RelDataType rowType;

    Input(RelDataType rowType) {
      this.rowType = rowType;
    }

    @Override
    public RelDataType getRowType(RelDataTypeFactory typeFactory) {
      return rowType;
    }

    @Override
    public Enumerable<@Nullable Object[]> scan(DataContext root) {
      throw new IllegalStateException("the rows come from the data context");
    }
  }
}
