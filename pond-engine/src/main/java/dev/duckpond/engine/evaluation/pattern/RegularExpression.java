package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A Java regular expression whose matches end in bounded time and stack, or fail saying so. */
final class RegularExpression {
  private final String shown;
  private final Pattern pattern;

  private RegularExpression(String shown, Pattern pattern) {
    this.shown = shown;
    this.pattern = pattern;
  }

  /**
   * Compiles an expression.
   *
   * @throws QueryException when it is not well-formed
   */
  static RegularExpression of(String expression) {
    return compile(expression, expression, 0);
  }

  /** A SIMILAR TO pattern. Characters Java treats differently are quoted. */
  static RegularExpression similarTo(String pattern) {
    StringBuilder expression = new StringBuilder();
    boolean inBrackets = false;
    for (int i = 0; i < pattern.length(); i++) {
      char character = pattern.charAt(i);
      if (inBrackets) {
        inBrackets = character != ']';
        expression.append("&[\\".indexOf(character) >= 0 ? "\\" : "").append(character);
      } else {
        switch (character) {
          case '%' -> expression.append(".*");
          case '_' -> expression.append('.');
          case '.', '^', '$', '\\' -> expression.append('\\').append(character);
          default -> {
            inBrackets = character == '[';
            expression.append(character);
          }
        }
      }
    }
    return compile(pattern, expression.toString(), Pattern.DOTALL);
  }

  private static RegularExpression compile(String shown, String expression, int flags) {
    try {
      return new RegularExpression(shown, Pattern.compile(expression, flags));
    } catch (PatternSyntaxException e) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER,
          "regular expression " + ValueText.quoted(shown) + ": " + e.getDescription(),
          e);
    }
  }

  boolean matchesAnywhere(String text) {
    return run(text, Matcher::find);
  }

  boolean matchesWhole(String text) {
    return run(text, Matcher::matches);
  }

  /** Replaces every match; {@code $1} in the replacement stands for the first group. */
  String replaceAll(String text, String replacement) {
    return run(
        text,
        matcher -> {
          try {
            return matcher.replaceAll(replacement);
          } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new QueryException(
                ErrorCode.INVALID_PARAMETER,
                "REGEXP_REPLACE with "
                    + ValueText.quoted(replacement)
                    + " for "
                    + ValueText.quoted(shown)
                    + ": "
                    + e.getMessage(),
                e);
          }
        });
  }

  private <T> T run(String text, java.util.function.Function<Matcher, T> use) {
    try {
      return use.apply(pattern.matcher(new LimitedText(text, shown)));
    } catch (StackOverflowError e) {
      // java.util.regex recurses for each repetition of a group.
      throw LimitedText.tooComplex(shown, text);
    }
  }
}
