package dev.duckpond.calcite.physical;

import com.google.common.collect.Range;
import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.util.Sarg;

/** Sets of ranges: many points as one IN, anything else as comparisons. */
final class SearchTranslator {
  private final ExpressionTranslator expressions;
  private final RexBuilder rexBuilder;

  SearchTranslator(ExpressionTranslator expressions, RexBuilder rexBuilder) {
    this.expressions = expressions;
    this.rexBuilder = rexBuilder;
  }

  Expression translate(RexCall search) {
    Sarg<?> sarg = ((RexLiteral) search.getOperands().get(1)).getValueAs(Sarg.class);
    boolean points = sarg.isPoints() && sarg.pointCount > 1;
    boolean holes = sarg.isComplementedPoints() && sarg.pointCount > 1;
    if (!points && !holes) {
      return expressions.translate(RexUtil.expandSearch(rexBuilder, null, search));
    }
    Expression value = expressions.translate(search.getOperands().get(0));
    RelDataType type = search.getOperands().get(1).getType();
    Optional<List<Expression>> members = members(holes ? sarg.negate() : sarg, type, value.type());
    if (members.isEmpty()) {
      return expressions.translate(RexUtil.expandSearch(rexBuilder, null, search));
    }
    List<Expression> operands = new ArrayList<>();
    operands.add(value);
    operands.addAll(members.get());
    Expression in = new Call(ScalarFunction.IN, ColumnType.BOOLEAN, operands);
    Expression found = holes ? call(ScalarFunction.NOT, in) : in;
    if (sarg.nullAs == RexUnknownAs.TRUE) {
      return call(ScalarFunction.OR, call(ScalarFunction.IS_NULL, value), found);
    } else if (sarg.nullAs == RexUnknownAs.FALSE) {
      return call(ScalarFunction.AND, call(ScalarFunction.IS_NOT_NULL, value), found);
    }
    return found;
  }

  private Optional<List<Expression>> members(Sarg<?> points, RelDataType type, ColumnType target) {
    List<Expression> members = new ArrayList<>();
    for (Range<?> range : points.rangeSet.asRanges()) {
      RexLiteral constant =
          (RexLiteral) rexBuilder.makeLiteral(range.lowerEndpoint(), type, true, false);
      Literal literal = ConstantValues.literal(constant, TypeMapping.toColumn(type));
      Expression member = Conversions.to(literal, target);
      if (!(member instanceof Literal)) {
        return Optional.empty();
      }
      members.add(member);
    }
    return Optional.of(members);
  }

  private static Expression call(ScalarFunction function, Expression... operands) {
    return new Call(function, ColumnType.BOOLEAN, List.of(operands));
  }
}
