package dev.duckpond.calcite.function;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.ScalarFunction;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.type.SqlReturnTypeInference;

/** A function of SQL that knows how the engine computes it. */
public final class EngineFunction extends SqlFunction {
  /** Makes an expression of operands that have been converted as the parameters say. */
  @FunctionalInterface
  public interface Translation {
    /**
     * Makes the expression.
     *
     * @param type of the result
     */
    Expression translate(List<Expression> operands, ColumnType type);
  }

  private final List<Parameter> parameters;
  private final boolean variadic;
  private final Translation translation;

  private EngineFunction(
      String name,
      SqlReturnTypeInference result,
      SqlOperandTypeChecker operands,
      List<Parameter> parameters,
      boolean variadic,
      Translation translation) {
    super(
        name.toUpperCase(Locale.ROOT),
        SqlKind.OTHER_FUNCTION,
        result,
        null,
        operands,
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.parameters = parameters;
    this.variadic = variadic;
    this.translation = translation;
  }

  /**
   * A function of so many parameters.
   *
   * @param required how many of them must be given
   */
  static EngineFunction of(
      String name,
      SqlReturnTypeInference result,
      int required,
      Translation translation,
      Parameter... parameters) {
    SqlOperandTypeChecker checker =
        OperandTypes.family(
            List.of(parameters).stream().map(Parameter::family).toList(),
            index -> index >= required);
    return new EngineFunction(name, result, checker, List.of(parameters), false, translation);
  }

  /** A function of one or more parameters of one kind. */
  static EngineFunction variadic(
      String name,
      SqlReturnTypeInference result,
      SqlOperandTypeChecker checker,
      Translation translation,
      Parameter parameter) {
    return new EngineFunction(name, result, checker, List.of(parameter), true, translation);
  }

  /** The translation to one function of the engine. */
  static Translation calling(ScalarFunction function) {
    return (operands, type) -> new Call(function, type, operands);
  }

  /** What an operand is taken as. */
  public Parameter parameter(int index) {
    return parameters.get(variadic ? 0 : index);
  }

  /** See {@link Translation#translate}. */
  public Expression translate(List<Expression> operands, ColumnType type) {
    return translation.translate(operands, type);
  }
}
