package dev.duckpond.calcite.function;

import static dev.duckpond.calcite.function.EngineFunction.calling;
import static dev.duckpond.calcite.function.Parameter.DOUBLE;
import static dev.duckpond.calcite.function.Parameter.INTEGER;
import static dev.duckpond.calcite.function.Parameter.NUMBER;

import dev.duckpond.engine.expression.ScalarFunction;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** Functions on numbers. */
final class NumberFunctions {
  private NumberFunctions() {}

  static List<EngineFunction> all() {
    List<EngineFunction> functions = new ArrayList<>();
    Map.ofEntries(
            Map.entry("sqrt", ScalarFunction.SQRT),
            Map.entry("cbrt", ScalarFunction.CBRT),
            Map.entry("exp", ScalarFunction.EXP),
            Map.entry("ln", ScalarFunction.LN),
            Map.entry("log", ScalarFunction.LOG10),
            Map.entry("log10", ScalarFunction.LOG10),
            Map.entry("log2", ScalarFunction.LOG2),
            Map.entry("sin", ScalarFunction.SIN),
            Map.entry("cos", ScalarFunction.COS),
            Map.entry("tan", ScalarFunction.TAN),
            Map.entry("asin", ScalarFunction.ASIN),
            Map.entry("acos", ScalarFunction.ACOS),
            Map.entry("atan", ScalarFunction.ATAN),
            Map.entry("degrees", ScalarFunction.DEGREES),
            Map.entry("radians", ScalarFunction.RADIANS))
        .forEach(
            (name, function) ->
                functions.add(
                    EngineFunction.of(
                        name, ReturnTypes.DOUBLE_NULLABLE, 1, calling(function), DOUBLE)));
    for (String name : List.of("power", "pow")) {
      functions.add(real(name, ScalarFunction.POWER));
    }
    functions.add(real("atan2", ScalarFunction.ATAN2));
    functions.add(
        EngineFunction.of("abs", ReturnTypes.ARG0, 1, calling(ScalarFunction.ABSOLUTE), NUMBER));
    functions.add(
        EngineFunction.of("sign", ReturnTypes.ARG0, 1, calling(ScalarFunction.SIGN), NUMBER));
    functions.add(rounding("round", ScalarFunction.ROUND));
    functions.add(rounding("trunc", ScalarFunction.TRUNCATE));
    functions.add(rounding("truncate", ScalarFunction.TRUNCATE));
    functions.add(extreme("greatest", ScalarFunction.GREATEST));
    functions.add(extreme("least", ScalarFunction.LEAST));
    return functions;
  }

  private static EngineFunction real(String name, ScalarFunction function) {
    return EngineFunction.of(
        name, ReturnTypes.DOUBLE_NULLABLE, 2, calling(function), DOUBLE, DOUBLE);
  }

  private static EngineFunction rounding(String name, ScalarFunction function) {
    return EngineFunction.of(
        name, ReturnTypes.ARG0_NULLABLE, 1, calling(function), NUMBER, INTEGER);
  }

  private static EngineFunction extreme(String name, ScalarFunction function) {
    return EngineFunction.variadic(
        name,
        ReturnTypes.LEAST_RESTRICTIVE.andThen(SqlTypeTransforms.TO_NULLABLE),
        OperandTypes.SAME_VARIADIC,
        (operands, type) ->
            operands.size() == 1 ? operands.get(0) : calling(function).translate(operands, type),
        Parameter.RESULT);
  }
}
