package dev.duckpond.calcite.parse;

import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Calls result columns without a name by their expression as it was written: {@code count(*)}. */
final class ColumnNames {
  /** The parser takes what stands before the operand for a part of a cast written {@code ::}. */
  private static final Pattern BEFORE_EXPRESSION =
      Pattern.compile("^\\s*(,|select\\s+((distinct|all)\\s+)?)", Pattern.CASE_INSENSITIVE);

  private final SourceText source;

  ColumnNames(String sql) {
    this.source = new SourceText(sql);
  }

  /** Names the columns of a query's result, in place; sub-queries are left as they are. */
  void give(SqlNode query) {
    if (query instanceof SqlOrderBy ordered) {
      give(ordered.query);
    } else if (query instanceof SqlWith with) {
      give(with.body);
    } else if (query instanceof SqlSelect select) {
      SqlNodeList columns = select.getSelectList();
      for (int i = 0; i < columns.size(); i++) {
        columns.set(i, named(columns.get(i)));
      }
    } else if (query instanceof SqlBasicCall operation && query.isA(SqlKind.SET_QUERY)) {
      // The first operand's names are the result's.
      give(operation.operand(0));
    }
  }

  private SqlNode named(SqlNode column) {
    boolean isExpression =
        column instanceof SqlCall ? column.getKind() != SqlKind.AS : column instanceof SqlLiteral;
    if (!isExpression) {
      return column;
    }
    SqlParserPos position = column.getParserPosition();
    String text =
        source.between(
            position.getLineNum(),
            position.getColumnNum(),
            position.getEndLineNum(),
            position.getEndColumnNum());
    String name = BEFORE_EXPRESSION.matcher(text).replaceFirst("").strip().replaceAll("\\s+", " ");
    return name.isEmpty()
        ? column
        : SqlStdOperatorTable.AS.createCall(position, column, new SqlIdentifier(name, position));
  }
}
