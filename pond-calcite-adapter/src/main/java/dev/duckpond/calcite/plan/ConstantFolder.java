package dev.duckpond.calcite.plan;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.physical.ExpressionTranslator;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.ExpressionCompiler;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import java.util.List;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;

/**
 * Computes constant expressions while planning, with the engine's own kernels, so that a folded
 * expression is what an unfolded one would have been. What cannot be computed is left as it is: it
 * fails, if it is reached, when the query runs.
 */
final class ConstantFolder implements RexExecutor {
  private final ExpressionCompiler compiler = new ExpressionCompiler();

  @Override
  public void reduce(RexBuilder rexBuilder, List<RexNode> constants, List<RexNode> reducedValues) {
    ExpressionTranslator translator = new ExpressionTranslator(rexBuilder);
    for (RexNode constant : constants) {
      reducedValues.add(reduced(constant, translator, rexBuilder));
    }
  }

  private RexNode reduced(
      RexNode constant, ExpressionTranslator translator, RexBuilder rexBuilder) {
    if (constant instanceof RexLiteral || !TypeMapping.isColumn(constant.getType())) {
      return constant;
    }
    try {
      Expression expression = translator.translate(constant);
      ColumnType type = TypeMapping.toColumn(constant.getType());
      if (!expression.type().equals(type)) {
        return constant;
      }
      Object value =
          expression instanceof Literal literal
              ? literal.value()
              : ConstantValues.value(
                  compiler.compile(expression).evaluate(new ColumnBatch(1)).flatten(), 0);
      return ConstantValues.constant(value, type, constant.getType(), rexBuilder);
    } catch (QueryException e) {
      return constant;
    }
  }
}
