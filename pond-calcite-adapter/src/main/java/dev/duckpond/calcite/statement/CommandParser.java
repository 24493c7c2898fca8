package dev.duckpond.calcite.statement;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises the statements that are not queries, by their first words. */
final class CommandParser {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
  private static final String START = "(?:\\s|--[^\\n]*\\n|/\\*.*?\\*/)*";
  private static final String END = "\\s*;?\\s*";
  private static final Pattern EXPLAIN =
      Pattern.compile("(" + START + ")(EXPLAIN(?:\\s+PLAN\\s+FOR)?)\\b(.*)", FLAGS);
  private static final Pattern SHOW_TABLES =
      Pattern.compile(START + "SHOW\\s+TABLES(?:\\s+(?:FROM|IN)\\s+(.+?))?" + END, FLAGS);
  private static final Pattern SHOW_SCHEMAS =
      Pattern.compile(START + "SHOW\\s+SCHEMAS" + END, FLAGS);
  private static final Pattern DESCRIBE =
      Pattern.compile(START + "(?:DESCRIBE|DESC)\\s+(?:TABLE\\s+)?(.+?)" + END, FLAGS);
  private static final Pattern USE =
      Pattern.compile(START + "USE\\s+(?:SCHEMA\\s+)?(.+?)" + END, FLAGS);
  private static final Pattern NAME_PART =
      Pattern.compile("\\s*(?:\"((?:[^\"]|\"\")+)\"|([^\\s\".;]+))\\s*");

  private CommandParser() {}

  /** The command a text is, if it is one. */
  static Optional<Command> parse(String sql) {
    Matcher explain = EXPLAIN.matcher(sql);
    if (explain.matches()) {
      // Blanks in place of the first words keep positions in error messages right.
      String query = " ".repeat(explain.start(3)) + explain.group(3);
      return Optional.of(new Command.Explain(keepLines(sql, query, explain.start(3))));
    }
    Matcher tables = SHOW_TABLES.matcher(sql);
    if (tables.matches()) {
      String schema = tables.group(1);
      return Optional.of(
          new Command.ShowTables(
              schema == null ? Optional.empty() : Optional.of(String.join("/", names(schema)))));
    }
    if (SHOW_SCHEMAS.matcher(sql).matches()) {
      return Optional.of(new Command.ShowSchemas());
    }
    Matcher describe = DESCRIBE.matcher(sql);
    if (describe.matches()) {
      return Optional.of(new Command.Describe(names(describe.group(1))));
    }
    Matcher use = USE.matcher(sql);
    if (use.matches()) {
      return Optional.of(new Command.Use(String.join("/", names(use.group(1)))));
    }
    return Optional.empty();
  }

  private static String keepLines(String sql, String blanked, int length) {
    StringBuilder kept = new StringBuilder(blanked);
    for (int i = 0; i < length; i++) {
      if (sql.charAt(i) == '\n') {
        kept.setCharAt(i, '\n');
      }
    }
    return kept.toString();
  }

  /** The parts of a dotted name, unquoted. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    Matcher part = NAME_PART.matcher(text);
    int position = 0;
    while (part.find(position) && part.start() == position) {
      names.add(
          part.group(1) != null
              ? part.group(1).replace("\"\"", "\"")
              : part.group(2).toLowerCase(Locale.ROOT));
      position = part.end();
      if (position == text.length()) {
        return names;
      }
      if (text.charAt(position) != '.') {
        break;
      }
      position++;
    }
    throw new QueryException(ErrorCode.SYNTAX, "syntax error: " + text.strip() + " is no name");
  }
}
