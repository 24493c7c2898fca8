package dev.duckpond.calcite.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A piece of a statement's text.
 *
 * @param start its first character
 * @param end the character after its last
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    STRING,
    /** One character, or a double colon. */
    SYMBOL,
    /** Quoted names and numbers. */
    OTHER
  }

  boolean isWord(String... words) {
    if (kind == Kind.WORD) {
      for (String word : words) {
        if (text.equals(word)) {
          return true;
        }
      }
    }
    return false;
  }

  boolean isSymbol(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Cuts a text into tokens, without comments and blanks; words are in lower case. */
  static List<Token> scan(String sql) {
    List<Token> tokens = new ArrayList<>();
    int position = 0;
    while (position < sql.length()) {
      int start = position;
      char c = sql.charAt(position);
      if (Character.isWhitespace(c)) {
        position++;
      } else if (sql.startsWith("--", position)) {
        position = endOf(sql, "\n", position + 2);
      } else if (sql.startsWith("/*", position)) {
        position = endOf(sql, "*/", position + 2);
      } else if (c == '\'' || c == '"') {
        position = endOfQuoted(sql, position);
        Kind kind = c == '\'' ? Kind.STRING : Kind.OTHER;
        tokens.add(new Token(kind, sql.substring(start, position), start, position));
      } else if (Character.isJavaIdentifierPart(c)) {
        while (position < sql.length() && Character.isJavaIdentifierPart(sql.charAt(position))) {
          position++;
        }
        Kind kind = Character.isDigit(c) ? Kind.OTHER : Kind.WORD;
        String text = sql.substring(start, position).toLowerCase(Locale.ROOT);
        tokens.add(new Token(kind, text, start, position));
      } else {
        position += sql.startsWith("::", position) ? 2 : 1;
        tokens.add(new Token(Kind.SYMBOL, sql.substring(start, position), start, position));
      }
    }
    return tokens;
  }

  private static int endOf(String sql, String terminator, int from) {
    int found = sql.indexOf(terminator, from);
    return found < 0 ? sql.length() : found + terminator.length();
  }

  private static int endOfQuoted(String sql, int start) {
    char quote = sql.charAt(start);
    int position = start + 1;
    while (position < sql.length()) {
      if (sql.charAt(position) == quote) {
        if (position + 1 < sql.length() && sql.charAt(position + 1) == quote) {
          position += 2;
          continue;
        }
        return position + 1;
      }
      position++;
    }
    return position;
  }
}
