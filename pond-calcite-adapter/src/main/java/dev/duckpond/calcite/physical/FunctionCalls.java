package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.function.EngineFunction;
import dev.duckpond.calcite.function.Parameter;
import dev.duckpond.calcite.function.TimeUnits;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.avatica.util.TimeUnitRange;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlTrimFunction;

/** Function calls: our own functions, and those of standard SQL that the parser knows by syntax. */
final class FunctionCalls {
  private final ExpressionTranslator expressions;

  FunctionCalls(ExpressionTranslator expressions) {
    this.expressions = expressions;
  }

  Expression engineFunction(RexCall call, EngineFunction function) {
    ColumnType type = TypeMapping.toColumn(call.getType());
    List<Expression> operands = new ArrayList<>();
    List<RexNode> arguments = call.getOperands();
    for (int i = 0; i < arguments.size(); i++) {
      operands.add(argument(arguments.get(i), function.parameter(i), type));
    }
    return function.translate(operands, type);
  }

  private Expression argument(RexNode argument, Parameter parameter, ColumnType result) {
    return switch (parameter) {
      case TEXT -> expressions.translate(argument, ColumnType.VARCHAR);
      case INTEGER -> expressions.translate(argument, ColumnType.INTEGER);
      case DOUBLE -> expressions.translate(argument, ColumnType.DOUBLE);
      case RESULT -> expressions.translate(argument, result);
      case NUMBER, BOOLEAN, DATETIME, DURATION, ANY -> expressions.translate(argument);
    };
  }

  Expression translate(RexCall call) {
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    return switch (name) {
      case "LIKE" -> text(ScalarFunction.LIKE, call);
      case "ILIKE" -> text(ScalarFunction.ILIKE, call);
      case "SIMILAR TO" -> text(ScalarFunction.SIMILAR_TO, call);
      case "UPPER" -> text(ScalarFunction.UPPER, call);
      case "LOWER" -> text(ScalarFunction.LOWER, call);
      case "INITCAP" -> text(ScalarFunction.INITCAP, call);
      case "REPLACE" -> text(ScalarFunction.REPLACE, call);
      case "||" -> text(ScalarFunction.CONCAT, call);
      case "POSITION" -> text(ScalarFunction.POSITION, call);
      case "CHAR_LENGTH", "CHARACTER_LENGTH" -> text(ScalarFunction.CHAR_LENGTH, call);
      case "OCTET_LENGTH" ->
          new Call(
              ScalarFunction.OCTET_LENGTH,
              ColumnType.INTEGER,
              expressions.translate(call.getOperands()));
      case "SUBSTRING" -> substring(call);
      case "TRIM" -> trim(call);
      case "FLOOR" -> rounded(ScalarFunction.FLOOR, call);
      case "CEIL", "CEILING" -> rounded(ScalarFunction.CEIL, call);
      case "PI" -> new Literal(ColumnType.DOUBLE, Math.PI);
      case "EXTRACT" -> extract(call);
      default -> throw ExpressionTranslator.unsupported(call);
    };
  }

  private Expression text(ScalarFunction function, RexCall call) {
    return text(function, call, call.getOperands());
  }

  private Expression text(ScalarFunction function, RexCall call, List<RexNode> operands) {
    List<Expression> translated =
        operands.stream()
            .map(operand -> expressions.translate(operand, ColumnType.VARCHAR))
            .toList();
    return new Call(function, TypeMapping.toColumn(call.getType()), translated);
  }

  private Expression substring(RexCall call) {
    List<Expression> operands = new ArrayList<>();
    operands.add(expressions.translate(call.getOperands().get(0), ColumnType.VARCHAR));
    for (RexNode position : call.getOperands().subList(1, call.getOperands().size())) {
      operands.add(expressions.translate(position, ColumnType.INTEGER));
    }
    return new Call(ScalarFunction.SUBSTRING, ColumnType.VARCHAR, operands);
  }

  /** TRIM(side, characters, text). */
  private Expression trim(RexCall call) {
    SqlTrimFunction.Flag side =
        ((RexLiteral) call.getOperands().get(0)).getValueAs(SqlTrimFunction.Flag.class);
    ScalarFunction function =
        switch (side) {
          case BOTH -> ScalarFunction.TRIM;
          case LEADING -> ScalarFunction.LEFT_TRIM;
          case TRAILING -> ScalarFunction.RIGHT_TRIM;
        };
    return text(function, call, List.of(call.getOperands().get(2), call.getOperands().get(1)));
  }

  private Expression rounded(ScalarFunction function, RexCall call) {
    ColumnType type = TypeMapping.toColumn(call.getType());
    if (call.getOperands().size() == 1) {
      Expression operand = expressions.translate(call.getOperands().get(0));
      return new Call(function, type, List.of(operand));
    }
    if (function == ScalarFunction.CEIL) {
      throw ExpressionTranslator.unsupported(call);
    }
    Literal unit = unit(call.getOperands().get(1));
    Expression time = expressions.translate(call.getOperands().get(0), type);
    return new Call(ScalarFunction.DATE_TRUNC, type, List.of(unit, time));
  }

  private Expression extract(RexCall call) {
    RexNode from = call.getOperands().get(1);
    if (Intervals.isInterval(from.getType())) {
      throw ExpressionTranslator.unsupported(call);
    }
    Expression time = expressions.translate(from);
    if (time.type().kind() == TypeKind.VARCHAR) {
      throw ExpressionTranslator.unsupported(call);
    }
    return new Call(
        ScalarFunction.EXTRACT,
        TypeMapping.toColumn(call.getType()),
        List.of(unit(call.getOperands().get(0)), time));
  }

  private static Literal unit(RexNode flag) {
    return TimeUnits.literal(((RexLiteral) flag).getValueAs(TimeUnitRange.class).name());
  }
}
