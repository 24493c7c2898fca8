package dev.duckpond.calcite.parse;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.avatica.util.Casing;
import org.apache.calcite.avatica.util.Quoting;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.parser.babel.SqlBabelParserImpl;

/** Parses SQL: unquoted identifiers fold to lower case, double quotes quote. Thread-safe. */
public final class StatementParser {
  private static final int IDENTIFIER_LENGTH = 1024;
  private static final SqlParser.Config CONFIG =
      SqlParser.config()
          .withParserFactory(SqlBabelParserImpl.FACTORY)
          .withQuoting(Quoting.DOUBLE_QUOTE)
          .withUnquotedCasing(Casing.TO_LOWER)
          .withQuotedCasing(Casing.UNCHANGED)
          .withCaseSensitive(true)
          .withIdentifierMaxLength(IDENTIFIER_LENGTH)
          .withConformance(PondConformance.INSTANCE);

  private static final Pattern ENCOUNTERED =
      Pattern.compile("Encountered \"(.*?)\"(?: \"(.*?)\")? at line ", Pattern.DOTALL);

  /**
   * Parses one query; a semicolon may follow.
   *
   * @throws QueryException {@link ErrorCode#SYNTAX}, saying where
   */
  public SqlNode parse(String sql) {
    SqlNodeList statements;
    try {
      statements = SqlParser.create(Dialect.adapt(sql), CONFIG).parseStmtList();
    } catch (SqlParseException e) {
      throw new QueryException(ErrorCode.SYNTAX, message(e, sql), e);
    }
    if (statements.isEmpty()) {
      throw new QueryException(ErrorCode.SYNTAX, "the statement is empty");
    }
    if (statements.size() != 1) {
      throw new QueryException(
          ErrorCode.SYNTAX, "one statement expected, found " + statements.size());
    }
    SqlNode statement = statements.get(0);
    if (!statement.isA(SqlKind.QUERY)) {
      throw new QueryException(
          ErrorCode.FEATURE_NOT_SUPPORTED,
          statement.getKind().sql + " is not supported: SQL reads the pond, it does not change it");
    }
    Dialect.restore(statement);
    return statement;
  }

  private static String message(SqlParseException failure, String sql) {
    if (sql.isBlank() || sql.strip().equals(";")) {
      return "the statement is empty";
    }
    SqlParserPos position = failure.getPos();
    String where =
        position == null
            ? ""
            : " at " + SourceText.place(position.getLineNum(), position.getColumnNum());
    String message = String.valueOf(failure.getMessage());
    if (message.startsWith("Lexical error")) {
      return "syntax error" + where + ": a character or an unclosed quote that cannot be read";
    }
    Matcher encountered = ENCOUNTERED.matcher(message);
    if (!encountered.find()) {
      return "syntax error" + where + ": " + message.lines().findFirst().orElse("");
    }
    String token = position == null ? "" : token(sql, position, encountered.group(1));
    return token.isEmpty() || token.equals("<EOF>") || encountered.group(1).endsWith("<EOF>")
        ? "syntax error" + where + ": the statement ends too early"
        : "syntax error" + where + " near \"" + token + "\"";
  }

  private static String token(String sql, SqlParserPos position, String encountered) {
    if (encountered.equals("<EOF>")) {
      return encountered;
    }
    String text =
        new SourceText(sql)
            .between(
                position.getLineNum(),
                position.getColumnNum(),
                position.getEndLineNum(),
                position.getEndColumnNum());
    return text.isEmpty() ? encountered : text;
  }
}
