package dev.duckpond.calcite.physical;

import dev.duckpond.calcite.expression.ConstantValues;
import dev.duckpond.calcite.expression.Conversions;
import dev.duckpond.calcite.function.EngineFunction;
import dev.duckpond.calcite.type.TypeMapping;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.TypeKind;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Case;
import dev.duckpond.engine.expression.ColumnReference;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlKind;

/** Makes engine expressions of the planner's. */
public final class ExpressionTranslator {
  private final RexBuilder rexBuilder;
  private final IntUnaryOperator columns;
  private final DateTimeArithmetic dateTimes = new DateTimeArithmetic(this);
  private final FunctionCalls functions = new FunctionCalls(this);

  /**
   * A translator for expressions whose columns stand elsewhere.
   *
   * @param columns where an input column of the planner is in the engine's input
   */
  public ExpressionTranslator(RexBuilder rexBuilder, IntUnaryOperator columns) {
    this.rexBuilder = rexBuilder;
    this.columns = columns;
  }

  /** A translator for expressions whose columns stand where the planner has them. */
  public ExpressionTranslator(RexBuilder rexBuilder) {
    this(rexBuilder, IntUnaryOperator.identity());
  }

  /**
   * The same computation. An interval becomes a BIGINT (see {@link Intervals}).
   *
   * @throws QueryException {@link ErrorCode#FEATURE_NOT_SUPPORTED} naming what the engine lacks
   */
  public Expression translate(RexNode node) {
    if (node instanceof RexInputRef reference) {
      return new ColumnReference(
          columns.applyAsInt(reference.getIndex()), TypeMapping.toColumn(reference.getType()));
    } else if (node instanceof RexLiteral literal) {
      return Intervals.isInterval(literal.getType())
          ? Intervals.literal(literal)
          : ConstantValues.literal(literal, TypeMapping.toColumn(literal.getType()));
    } else if (node instanceof RexDynamicParam parameter) {
      // Executions put values in place of parameters; only the plan of a statement without values,
      // which is there to be looked at, comes here.
      return new ColumnReference(-1 - parameter.getIndex(), TypeMapping.toColumn(node.getType()));
    } else if (node instanceof RexCall call) {
      return call(call);
    }
    throw unsupported(node);
  }

  /** The same computation, its result converted. */
  Expression translate(RexNode node, ColumnType type) {
    return Conversions.to(translate(node), type);
  }

  List<Expression> translate(List<RexNode> nodes) {
    return nodes.stream().map(this::translate).toList();
  }

  private Expression call(RexCall call) {
    if (call.getOperator() instanceof EngineFunction function) {
      return functions.engineFunction(call, function);
    }
    return switch (call.getKind()) {
      case AND -> logical(ScalarFunction.AND, call);
      case OR -> logical(ScalarFunction.OR, call);
      case NOT -> logical(ScalarFunction.NOT, call);
      case IS_TRUE -> logical(ScalarFunction.IS_TRUE, call);
      case IS_FALSE -> logical(ScalarFunction.IS_FALSE, call);
      case IS_NOT_TRUE -> logical(ScalarFunction.IS_NOT_TRUE, call);
      case IS_NOT_FALSE -> logical(ScalarFunction.IS_NOT_FALSE, call);
      case IS_NULL, IS_UNKNOWN -> logical(ScalarFunction.IS_NULL, call);
      case IS_NOT_NULL -> logical(ScalarFunction.IS_NOT_NULL, call);
      case EQUALS -> comparison(ScalarFunction.EQUAL, call);
      case NOT_EQUALS -> comparison(ScalarFunction.NOT_EQUAL, call);
      case LESS_THAN -> comparison(ScalarFunction.LESS, call);
      case LESS_THAN_OR_EQUAL -> comparison(ScalarFunction.LESS_OR_EQUAL, call);
      case GREATER_THAN -> comparison(ScalarFunction.GREATER, call);
      case GREATER_THAN_OR_EQUAL -> comparison(ScalarFunction.GREATER_OR_EQUAL, call);
      case IS_NOT_DISTINCT_FROM -> comparison(ScalarFunction.IS_NOT_DISTINCT_FROM, call);
      case IS_DISTINCT_FROM -> comparison(ScalarFunction.IS_DISTINCT_FROM, call);
      case SEARCH -> new SearchTranslator(this, rexBuilder).translate(call);
      case PLUS, MINUS, TIMES, DIVIDE, MOD, MINUS_PREFIX -> arithmetic(call);
      case PLUS_PREFIX -> translate(call.getOperands().get(0));
      case CAST, SAFE_CAST, REINTERPRET -> dateTimes.cast(call);
      case CASE -> caseOf(call);
      case COALESCE -> coalesce(call);
      default -> dateTimes.handles(call) ? arithmetic(call) : functions.translate(call);
    };
  }

  private Expression logical(ScalarFunction function, RexCall call) {
    return new Call(function, ColumnType.BOOLEAN, translate(call.getOperands()));
  }

  private Expression comparison(ScalarFunction function, RexCall call) {
    return comparison(
        function, translate(call.getOperands().get(0)), translate(call.getOperands().get(1)));
  }

  static Expression comparison(ScalarFunction function, Expression left, Expression right) {
    Conversions.Pair pair = Conversions.comparable(left, right);
    return new Call(function, ColumnType.BOOLEAN, List.of(pair.left(), pair.right()));
  }

  private Expression arithmetic(RexCall call) {
    if (dateTimes.handles(call)) {
      return dateTimes.translate(call);
    }
    ColumnType type = TypeMapping.toColumn(call.getType());
    ScalarFunction function =
        switch (call.getKind()) {
          case PLUS -> ScalarFunction.ADD;
          case MINUS -> ScalarFunction.SUBTRACT;
          case TIMES -> ScalarFunction.MULTIPLY;
          case DIVIDE -> ScalarFunction.DIVIDE;
          case MOD -> ScalarFunction.MODULO;
          default -> ScalarFunction.NEGATE;
        };
    List<Expression> operands = translate(call.getOperands());
    if (function == ScalarFunction.MODULO
        && operands.stream().allMatch(operand -> Conversions.isInteger(operand.type()))) {
      return modulo(operands, type);
    }
    return new Call(
        function, type, operands.stream().map(operand -> operand(operand, type)).toList());
  }

  /** The result has the divisor's type, which may be too small for the dividend. */
  private static Expression modulo(List<Expression> operands, ColumnType type) {
    ColumnType common = Conversions.common(operands.get(0).type(), operands.get(1).type());
    Expression remainder =
        new Call(
            ScalarFunction.MODULO,
            common,
            operands.stream().map(operand -> Conversions.to(operand, common)).toList());
    return Conversions.to(remainder, type);
  }

  /** Operands have the result's type, except that those of a decimal keep their own digits. */
  private static Expression operand(Expression operand, ColumnType result) {
    if (result.kind() != TypeKind.DECIMAL) {
      return Conversions.to(operand, result);
    }
    if (operand.type().kind() == TypeKind.DECIMAL) {
      return operand;
    }
    return Conversions.isInteger(operand.type())
        ? Conversions.to(operand, Conversions.decimal(operand.type()))
        : Conversions.to(operand, result);
  }

  private Expression caseOf(RexCall call) {
    ColumnType type = carrier(call);
    List<RexNode> operands = call.getOperands();
    List<Case.Branch> branches = new ArrayList<>();
    for (int i = 0; i + 1 < operands.size(); i += 2) {
      branches.add(
          new Case.Branch(translate(operands.get(i)), translate(operands.get(i + 1), type)));
    }
    return new Case(type, branches, translate(operands.get(operands.size() - 1), type));
  }

  private Expression coalesce(RexCall call) {
    ColumnType type = carrier(call);
    List<Expression> values =
        call.getOperands().stream().map(operand -> translate(operand, type)).toList();
    List<Case.Branch> branches = new ArrayList<>();
    for (Expression value : values.subList(0, values.size() - 1)) {
      Expression present = new Call(ScalarFunction.IS_NOT_NULL, ColumnType.BOOLEAN, List.of(value));
      branches.add(new Case.Branch(present, value));
    }
    return new Case(type, branches, values.get(values.size() - 1));
  }

  private static ColumnType carrier(RexCall call) {
    return Intervals.isInterval(call.getType())
        ? ColumnType.BIGINT
        : TypeMapping.toColumn(call.getType());
  }

  static Literal bigint(long value) {
    return new Literal(ColumnType.BIGINT, value);
  }

  static QueryException unsupported(RexNode node) {
    String what =
        node instanceof RexCall call && call.getKind() != SqlKind.OTHER
            ? call.getOperator().getName()
            : node.toString();
    return new QueryException(ErrorCode.FEATURE_NOT_SUPPORTED, what + " is not supported");
  }
}
