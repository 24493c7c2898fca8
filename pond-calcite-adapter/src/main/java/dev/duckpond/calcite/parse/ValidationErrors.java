package dev.duckpond.calcite.parse;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.catalog.PondTable;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.runtime.CalciteContextException;
import org.jspecify.annotations.Nullable;

/** Says in one line what a validator found wrong, with the code that fits. */
final class ValidationErrors {
  private record Rule(ErrorCode code, Pattern pattern) {
    Rule(ErrorCode code, String regex) {
      this(code, Pattern.compile(regex, Pattern.DOTALL));
    }
  }

  private static final Pattern TABLE =
      Pattern.compile("(?:Object|Table) '(.*?)' not found(?: within '(.*?)')?.*");
  private static final Pattern COLUMN =
      Pattern.compile("(?:Column|Unknown field) '(.*?)'(?: not found in .*)?");
  private static final Pattern FUNCTION =
      Pattern.compile("No match found for function signature (.*)", Pattern.DOTALL);

  private static final List<Rule> RULES =
      List.of(
          new Rule(ErrorCode.AMBIGUOUS_COLUMN, "Column '.*' is ambiguous"),
          new Rule(ErrorCode.FUNCTION_NOT_FOUND, "Function '.*' not found.*"),
          new Rule(ErrorCode.FUNCTION_NOT_FOUND, "Invalid number of arguments to function.*"),
          new Rule(
              ErrorCode.TYPE_MISMATCH,
              "Cannot apply .*|Cannot infer return type.*|.*not comparable.*|Cannot compare .*"
                  + "|Type mismatch in column.*|Values passed to .* must have compatible types"
                  + "|.* clause must be a condition|Expected a .* type|Cast function cannot convert.*"
                  + "|Illegal mixing of types.*|Illegal use of dynamic parameter.*"
                  + "|.*Data type mismatch.*|Cannot assign to target field.*"));

  private final Catalog catalog;
  private final String defaultSchema;
  private final SourceText source;

  ValidationErrors(Catalog catalog, String defaultSchema, String sql) {
    this.catalog = catalog;
    this.defaultSchema = defaultSchema;
    this.source = new SourceText(sql);
  }

  QueryException translate(CalciteContextException failure) {
    Throwable cause = failure.getCause();
    String reason = firstLine(cause == null ? failure.getMessage() : cause.getMessage());
    String where = " at " + SourceText.place(failure.getPosLine(), failure.getPosColumn());
    String text =
        source.between(
            failure.getPosLine(),
            failure.getPosColumn(),
            failure.getEndPosLine(),
            failure.getEndPosColumn());
    Matcher table = TABLE.matcher(reason);
    if (table.matches()) {
      return tableNotFound(text.isEmpty() ? table.group(1) : text, where, failure);
    }
    Matcher column = COLUMN.matcher(reason);
    if (column.matches() && !reason.endsWith("is ambiguous")) {
      String hint = CloseNames.hint(column.group(1), columnNames());
      return failed(
          ErrorCode.COLUMN_NOT_FOUND,
          "column " + CloseNames.sql(column.group(1)) + " does not exist" + where + hint,
          failure);
    }
    Matcher function = FUNCTION.matcher(reason);
    if (function.matches()) {
      return failed(
          ErrorCode.FUNCTION_NOT_FOUND,
          "function " + signature(function.group(1)) + " does not exist" + where,
          failure);
    }
    for (Rule rule : RULES) {
      if (rule.pattern().matcher(reason).matches()) {
        return failed(rule.code(), reason + where, failure);
      }
    }
    return failed(ErrorCode.INVALID_STATEMENT, reason + where, failure);
  }

  private QueryException tableNotFound(String name, String where, Throwable cause) {
    int dot = name.lastIndexOf('.');
    String unquoted = name.substring(dot + 1).replace("\"", "");
    Set<String> candidates = new LinkedHashSet<>();
    if (dot < 0 && catalog.hasSchema(defaultSchema)) {
      for (String file : catalog.tables(defaultSchema)) {
        candidates.add(file);
        candidates.add(file.indexOf('.') > 0 ? file.substring(0, file.lastIndexOf('.')) : file);
      }
    }
    String in = dot < 0 && !defaultSchema.equals(Catalog.ROOT) ? " in schema " + defaultSchema : "";
    return failed(
        ErrorCode.TABLE_NOT_FOUND,
        "table " + name + " does not exist" + in + where + CloseNames.hint(unquoted, candidates),
        cause);
  }

  private Set<String> columnNames() {
    Set<String> names = new LinkedHashSet<>();
    for (PondTable used : catalog.usedTables()) {
      used.source().schema().fields().stream().map(Field::name).forEach(names::add);
    }
    return names;
  }

  /** {@code foo(<VARCHAR>, <INTEGER>)} as {@code foo(VARCHAR, INTEGER)}. */
  private static String signature(String text) {
    return text.replace("<", "").replace(">", "").strip();
  }

  private static QueryException failed(ErrorCode code, String message, Throwable cause) {
    return new QueryException(code, message, cause);
  }

  static String firstLine(@Nullable String text) {
    return text == null ? "" : text.lines().findFirst().orElse("");
  }
}
