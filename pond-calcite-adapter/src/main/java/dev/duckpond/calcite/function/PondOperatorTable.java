package dev.duckpond.calcite.function;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlNameMatchers;
import org.jspecify.annotations.Nullable;

/**
 * All operators: the engine's functions by the names that users of PostgreSQL and DuckDB know, then
 * standard SQL's. Names ignore case. Thread-safe.
 */
public final class PondOperatorTable implements SqlOperatorTable {
  /** TIMESTAMPDIFF with its unit as a text. */
  public static final SqlOperator ELAPSED = TimeFunctions.elapsed();

  private final Map<String, SqlOperator> functions = new HashMap<>();

  public PondOperatorTable() {
    Stream.of(TextFunctions.all(), NumberFunctions.all(), TimeFunctions.all())
        .flatMap(List::stream)
        .forEach(this::add);
    add(SqlLibraryOperators.BOOL_AND);
    add(SqlLibraryOperators.BOOL_OR);
    add(SqlLibraryOperators.IFNULL);
  }

  private void add(SqlOperator operator) {
    functions.put(operator.getName().toUpperCase(Locale.ROOT), operator);
  }

  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> operators,
      SqlNameMatcher nameMatcher) {
    if (name.isSimple() && syntax == SqlSyntax.FUNCTION) {
      SqlOperator own = functions.get(name.getSimple().toUpperCase(Locale.ROOT));
      if (own != null) {
        operators.add(own);
        return;
      }
    }
    SqlStdOperatorTable.instance()
        .lookupOperatorOverloads(name, category, syntax, operators, SqlNameMatchers.liberal());
    if (operators.isEmpty()) {
      addLibraryOperator(name, operators);
    }
  }

  private static void addLibraryOperator(SqlIdentifier name, List<SqlOperator> operators) {
    if (!name.isSimple()) {
      return;
    }
    for (SqlOperator operator :
        List.of(
            SqlLibraryOperators.ILIKE,
            SqlLibraryOperators.NOT_ILIKE,
            SqlLibraryOperators.INFIX_CAST)) {
      if (operator.getName().equalsIgnoreCase(name.getSimple())) {
        operators.add(operator);
      }
    }
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    List<SqlOperator> operators = new ArrayList<>(functions.values());
    operators.addAll(SqlStdOperatorTable.instance().getOperatorList());
    return operators;
  }
}
