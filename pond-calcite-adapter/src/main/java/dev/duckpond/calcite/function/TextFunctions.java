package dev.duckpond.calcite.function;

import static dev.duckpond.calcite.function.EngineFunction.calling;
import static dev.duckpond.calcite.function.Parameter.INTEGER;
import static dev.duckpond.calcite.function.Parameter.TEXT;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.expression.Call;
import dev.duckpond.engine.expression.Expression;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.expression.ScalarFunction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlReturnTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeTransforms;

/** Functions on text. */
final class TextFunctions {
  private static final SqlReturnTypeInference VARCHAR =
      ReturnTypes.explicit(SqlTypeName.VARCHAR).andThen(SqlTypeTransforms.TO_NULLABLE);
  private static final SqlReturnTypeInference VARCHAR_NOT_NULL =
      ReturnTypes.explicit(SqlTypeName.VARCHAR);

  private TextFunctions() {}

  static List<EngineFunction> all() {
    List<EngineFunction> functions = new ArrayList<>();
    for (String name : List.of("length", "len")) {
      functions.add(integer(name, ScalarFunction.CHAR_LENGTH, TEXT));
    }
    functions.add(integer("ascii", ScalarFunction.ASCII, TEXT));
    functions.add(text("substr", 2, ScalarFunction.SUBSTRING, TEXT, INTEGER, INTEGER));
    functions.add(text("left", 2, ScalarFunction.LEFT, TEXT, INTEGER));
    functions.add(text("right", 2, ScalarFunction.RIGHT, TEXT, INTEGER));
    functions.add(text("lpad", 2, ScalarFunction.LEFT_PAD, TEXT, INTEGER, TEXT));
    functions.add(text("rpad", 2, ScalarFunction.RIGHT_PAD, TEXT, INTEGER, TEXT));
    functions.add(text("ltrim", 1, ScalarFunction.LEFT_TRIM, TEXT, TEXT));
    functions.add(text("rtrim", 1, ScalarFunction.RIGHT_TRIM, TEXT, TEXT));
    functions.add(text("btrim", 1, ScalarFunction.TRIM, TEXT, TEXT));
    functions.add(text("replace", 3, ScalarFunction.REPLACE, TEXT, TEXT, TEXT));
    functions.add(text("reverse", 1, ScalarFunction.REVERSE, TEXT));
    functions.add(text("repeat", 2, ScalarFunction.REPEAT, TEXT, INTEGER));
    functions.add(text("split_part", 3, ScalarFunction.SPLIT_PART, TEXT, TEXT, INTEGER));
    for (String name : List.of("starts_with", "prefix")) {
      functions.add(condition(name, ScalarFunction.STARTS_WITH));
    }
    for (String name : List.of("ends_with", "suffix")) {
      functions.add(condition(name, ScalarFunction.ENDS_WITH));
    }
    functions.add(condition("contains", ScalarFunction.CONTAINS));
    for (String name : List.of("regexp_matches", "regexp_like")) {
      functions.add(condition(name, ScalarFunction.REGEXP_MATCHES));
    }
    for (String name : List.of("strpos", "instr")) {
      functions.add(
          EngineFunction.of(
              name, ReturnTypes.INTEGER_NULLABLE, 2, TextFunctions::find, TEXT, TEXT));
    }
    functions.add(
        EngineFunction.of(
            "regexp_replace", VARCHAR, 3, TextFunctions::replaceMatches, TEXT, TEXT, TEXT, TEXT));
    functions.add(
        EngineFunction.variadic(
            "concat",
            VARCHAR_NOT_NULL,
            OperandTypes.variadic(SqlOperandCountRanges.from(1)),
            TextFunctions::concat,
            TEXT));
    return functions;
  }

  private static EngineFunction text(
      String name, int required, ScalarFunction function, Parameter... parameters) {
    return EngineFunction.of(name, VARCHAR, required, calling(function), parameters);
  }

  private static EngineFunction integer(String name, ScalarFunction function, Parameter parameter) {
    return EngineFunction.of(name, ReturnTypes.INTEGER_NULLABLE, 1, calling(function), parameter);
  }

  private static EngineFunction condition(String name, ScalarFunction function) {
    return EngineFunction.of(name, ReturnTypes.BOOLEAN_NULLABLE, 2, calling(function), TEXT, TEXT);
  }

  private static Expression find(List<Expression> operands, ColumnType type) {
    return new Call(ScalarFunction.POSITION, type, List.of(operands.get(1), operands.get(0)));
  }

  private static Expression concat(List<Expression> operands, ColumnType type) {
    List<Expression> atLeastTwo = new ArrayList<>(operands);
    if (atLeastTwo.size() == 1) {
      atLeastTwo.add(new Literal(ColumnType.VARCHAR, new byte[0]));
    }
    return new Call(ScalarFunction.CONCAT_SKIPPING_NULLS, type, atLeastTwo);
  }

  /**
   * As PostgreSQL and DuckDB have it: the first match only, unless the flags say {@code g}; {@code
   * \1} stands for a group. The engine replaces every match, so to stop it after the first one the
   * pattern is made to take in all that follows, which the replacement gives back.
   */
  private static Expression replaceMatches(List<Expression> operands, ColumnType type) {
    String pattern = constant(operands.get(1), "pattern");
    String replacement = javaReplacement(constant(operands.get(2), "replacement"));
    String flags = operands.size() > 3 ? constant(operands.get(3), "flags") : "";
    String options = "";
    boolean global = false;
    for (int i = 0; i < flags.length(); i++) {
      char flag = flags.charAt(i);
      switch (flag) {
        case 'g' -> global = true;
        case 'i' -> options = "(?i)";
        default ->
            throw new QueryException(
                ErrorCode.INVALID_PARAMETER,
                "regexp_replace knows no flag '" + flag + "', only g and i");
      }
    }
    String regex =
        global ? options + pattern : options + "(?:" + pattern + ")(?<pondrest>(?s:.*))\\z";
    return new Call(
        ScalarFunction.REGEXP_REPLACE,
        type,
        List.of(
            operands.get(0), literal(regex), literal(replacement + (global ? "" : "${pondrest}"))));
  }

  private static String constant(Expression expression, String what) {
    if (expression instanceof Literal literal && literal.value() instanceof byte[] text) {
      return new String(text, StandardCharsets.UTF_8);
    }
    throw new QueryException(
        ErrorCode.FEATURE_NOT_SUPPORTED, "the " + what + " of regexp_replace must be a constant");
  }

  private static Literal literal(String text) {
    return new Literal(ColumnType.VARCHAR, text.getBytes(StandardCharsets.UTF_8));
  }

  /** {@code \1} as {@code $1}; a dollar and a doubled backslash stand for themselves. */
  private static String javaReplacement(String replacement) {
    StringBuilder java = new StringBuilder();
    for (int i = 0; i < replacement.length(); i++) {
      char c = replacement.charAt(i);
      if (c == '\\' && i + 1 < replacement.length()) {
        char next = replacement.charAt(++i);
        java.append(Character.isDigit(next) ? "$" + next : "\\" + next);
      } else if (c == '$' || c == '\\') {
        java.append('\\').append(c);
      } else {
        java.append(c);
      }
    }
    return java.toString();
  }
}
