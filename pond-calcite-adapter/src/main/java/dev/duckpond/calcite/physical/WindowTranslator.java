package dev.duckpond.calcite.physical;

import com.google.common.collect.ImmutableList;
import dev.duckpond.calcite.fallback.WindowFallback;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.plan.PlanNode;
import dev.duckpond.engine.plan.Scan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexFieldCollation;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Translates a projection with window functions into three steps: the engine computes the
 * functions' operands, the fallback the functions, and the engine what is made of them.
 */
final class WindowTranslator {
  private final Project project;
  private final RexBuilder rexBuilder;
  private final List<RexNode> inputs;
  private final Map<RexOver, Integer> functions = new LinkedHashMap<>();
  private final List<RexNode> restated = new ArrayList<>();

  private WindowTranslator(Project project, RexBuilder rexBuilder) {
    this.project = project;
    this.rexBuilder = rexBuilder;
    this.inputs = new ArrayList<>(rexBuilder.identityProjects(project.getInput().getRowType()));
  }

  /** The window functions as a plan, and the projection on top of it. */
  record Translated(PlanNode window, List<RexNode> outputs) {}

  /**
   * @param plans translates the operands' projection
   */
  static Translated translate(
      Project project, RexBuilder rexBuilder, Function<RelNode, PlanNode> plans) {
    return new WindowTranslator(project, rexBuilder).translate(plans);
  }

  private Translated translate(Function<RelNode, PlanNode> plans) {
    for (RexNode output : project.getProjects()) {
      output.accept(
          new RexShuttle() {
            @Override
            public RexNode visitOver(RexOver over) {
              if (!functions.containsKey(over)) {
                refuseIfWrong(over);
                functions.put(over, functions.size());
                restated.add(onColumns(over));
              }
              return over;
            }
          });
    }
    RelNode operands = operands();
    PlanNode input = plans.apply(operands);
    List<Field> fields = new ArrayList<>(TypeMapping.toSchema(operands.getRowType()).fields());
    for (RexOver function : functions.keySet()) {
      fields.add(
          new Field(
              function.getAggOperator().getName().toLowerCase(Locale.ROOT),
              TypeMapping.toColumn(function.getType()),
              function.getType().isNullable()));
    }
    Schema schema = new Schema(fields);
    WindowFallback fallback =
        WindowFallback.create(
            input, operands.getRowType(), restated, schema, description(), rexBuilder);
    List<Integer> columns = IntStream.range(0, schema.size()).boxed().toList();
    return new Translated(new Scan(fallback, columns, null), outputs());
  }

  private RelNode operands() {
    RelNode input = project.getInput();
    return inputs.size() == input.getRowType().getFieldCount()
        ? input
        : LogicalProject.create(input, List.of(), inputs, (@Nullable List<String>) null, Set.of());
  }

  /** A function whose operands are columns of {@link #inputs}, or constants. */
  private RexNode onColumns(RexOver over) {
    return over.accept(
        new RexShuttle() {
          @Override
          public RexNode visitOver(RexOver function) {
            List<RexNode> operands = arguments(function);
            List<RexNode> partition =
                function.getWindow().partitionKeys.stream().map(o -> column(o)).toList();
            ImmutableList.Builder<RexFieldCollation> order = ImmutableList.builder();
            for (RexFieldCollation key : function.getWindow().orderKeys) {
              order.add(new RexFieldCollation(column(key.left), key.right));
            }
            return rexBuilder.makeOver(
                function.getType(),
                function.getAggOperator(),
                operands,
                partition,
                order.build(),
                function.getWindow().getLowerBound(),
                function.getWindow().getUpperBound(),
                function.getWindow().getExclude(),
                function.getWindow().isRows(),
                true,
                false,
                function.isDistinct(),
                function.ignoreNulls());
          }
        });
  }

  /** The generated code adds decimals to decimals only. */
  /** Refuses what the fallback computes, but not as SQL has it. */
  private static void refuseIfWrong(RexOver over) {
    String name = over.getAggOperator().getName();
    @Nullable String refused =
        switch (over.getAggOperator().getKind()) {
          // Its numbers are wrong where there are more buckets than rows.
          case NTILE -> name;
          // Looks beyond the end of its frame.
          case NTH_VALUE -> name;
          case PERCENT_RANK, CUME_DIST -> name;
          case LEAD, LAG -> over.getOperands().size() > 2 ? name + " with a default" : null;
          default -> over.isDistinct() ? name + " with DISTINCT" : null;
        };
    if (refused != null) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED, refused + " over a window is not supported");
    }
  }

  private List<RexNode> arguments(RexOver function) {
    boolean decimal = function.getType().getSqlTypeName() == SqlTypeName.DECIMAL;
    boolean sums =
        function.getAggOperator().getKind() == SqlKind.SUM
            || function.getAggOperator().getKind() == SqlKind.SUM0;
    List<RexNode> arguments = new ArrayList<>();
    for (RexNode operand : function.getOperands()) {
      boolean converted = decimal && sums && !operand.getType().equals(function.getType());
      arguments.add(column(converted ? rexBuilder.makeCast(function.getType(), operand) : operand));
    }
    return arguments;
  }

  private RexNode column(RexNode operand) {
    if (operand instanceof RexInputRef || operand instanceof RexLiteral) {
      return operand;
    }
    int position = inputs.indexOf(operand);
    if (position < 0) {
      position = inputs.size();
      inputs.add(operand);
    }
    return rexBuilder.makeInputRef(operand.getType(), position);
  }

  private List<RexNode> outputs() {
    RexShuttle replacement =
        new RexShuttle() {
          @Override
          public RexNode visitOver(RexOver over) {
            int position = inputs.size() + functions.get(over);
            return rexBuilder.makeInputRef(over.getType(), position);
          }
        };
    return replacement.visitList(project.getProjects());
  }

  private String description() {
    return functions.keySet().stream().map(over -> over.getAggOperator().getName()).toList()
        + " OVER";
  }
}
