package dev.duckpond.calcite.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Lets the parser read what it takes for something else: columns named {@code date}, {@code time},
 * {@code timestamp} or {@code uuid} without quotes, functions of time whose unit is a text, like
 * {@code datediff('day', ...)}, and {@code interval '1 day'}. Words are replaced by stand-ins of
 * the same length, so that positions stay, and put back in the parsed statement.
 */
final class Dialect {
  /** In place of a word's last letter: one of Ethiopic, which has no case. */
  private static final char MARK = '\u1200';

  private static final Set<String> NAMES = Set.of("date", "time", "timestamp", "uuid");

  /** Functions that the parser gives a syntax of their own, where their unit is a text. */
  private static final Set<String> FUNCTIONS =
      Set.of("datediff", "date_diff", "date_trunc", "date_part", "datepart");

  private static final Map<String, String> ORIGINALS =
      Stream.concat(NAMES.stream(), FUNCTIONS.stream())
          .collect(Collectors.toUnmodifiableMap(Dialect::standIn, Function.identity()));

  private static final Pattern INTERVAL =
      Pattern.compile(
          "'(\\s*[+-]?\\d+)(\\s+)(second|minute|hour|day|week|month|quarter|year)(s?)(\\s*)'",
          Pattern.CASE_INSENSITIVE);

  private Dialect() {}

  /** The text to parse, as long as the original. */
  static String adapt(String sql) {
    List<Token> tokens = Token.scan(sql);
    StringBuilder adapted = new StringBuilder(sql);
    Deque<Boolean> castParentheses = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Token previous = i == 0 ? null : tokens.get(i - 1);
      Token next = i + 1 == tokens.size() ? null : tokens.get(i + 1);
      if (token.isSymbol("(")) {
        castParentheses.push(previous != null && previous.isWord("cast", "try_cast", "safe_cast"));
      } else if (token.isSymbol(")")) {
        castParentheses.poll();
      } else if (token.isWord("interval") && next != null) {
        adaptInterval(next, adapted);
      } else if (token.kind() == Token.Kind.WORD && FUNCTIONS.contains(token.text())) {
        boolean byText = i + 2 < tokens.size() && tokens.get(i + 2).kind() == Token.Kind.STRING;
        if (byText) {
          replace(token, adapted);
        }
      } else if (token.kind() == Token.Kind.WORD && NAMES.contains(token.text())) {
        boolean inCast = Boolean.TRUE.equals(castParentheses.peek());
        if (isName(previous, next, inCast)) {
          replace(token, adapted);
        }
      }
    }
    return adapted.toString();
  }

  private static boolean isName(@Nullable Token previous, @Nullable Token next, boolean inCast) {
    if (previous != null) {
      if (previous.isSymbol(".")) {
        return true;
      }
      boolean type = previous.isSymbol("::") || (inCast && previous.isWord("as"));
      if (type || previous.isWord("at", "local", "with", "without")) {
        return false;
      }
    }
    return next == null
        || !(next.kind() == Token.Kind.STRING || next.isSymbol("(") || next.isWord("zone"));
  }

  private static String standIn(String word) {
    return word.substring(0, word.length() - 1) + MARK;
  }

  private static void replace(Token token, StringBuilder adapted) {
    adapted.replace(token.start(), token.end(), standIn(token.text()));
  }

  /** {@code '1 day'} as {@code '1' day}, with blanks to keep the length. */
  private static void adaptInterval(Token literal, StringBuilder adapted) {
    Matcher matcher = INTERVAL.matcher(literal.text());
    if (literal.kind() == Token.Kind.STRING && matcher.matches()) {
      String number = matcher.group(1).strip();
      String unit = matcher.group(3) + matcher.group(4);
      String interval = "'" + number + "' " + unit;
      String padding = " ".repeat(literal.text().length() - interval.length());
      adapted.replace(literal.start(), literal.end(), interval + padding);
    }
  }

  /** Puts the names back into a statement that was parsed from an adapted text. */
  static void restore(SqlNode statement) {
    statement.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlIdentifier identifier) {
            restore(identifier);
            return null;
          }

          @Override
          public @Nullable Void visit(SqlCall call) {
            if (call.getOperator() instanceof SqlFunction function
                && function.getSqlIdentifier() != null) {
              restore(function.getSqlIdentifier());
            }
            return super.visit(call);
          }
        });
  }

  private static void restore(SqlIdentifier identifier) {
    if (identifier.names.stream().noneMatch(ORIGINALS::containsKey)) {
      return;
    }
    List<String> names = new ArrayList<>();
    List<SqlParserPos> positions = new ArrayList<>();
    for (int i = 0; i < identifier.names.size(); i++) {
      String name = identifier.names.get(i);
      names.add(ORIGINALS.getOrDefault(name, name));
      positions.add(identifier.getComponentParserPosition(i));
    }
    identifier.setNames(names, positions);
  }
}
