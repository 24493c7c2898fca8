package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.kernel.ValueText;

/**
 * A text that counts how often a matcher looks at it, and ends a match that backtracks without
 * bounds. The limit allows some thousand looks at each character.
 */
final class LimitedText implements CharSequence {
  private static final long LOOKS_PER_MATCH = 10_000_000;
  private static final long LOOKS_PER_CHARACTER = 1_000;

  private final String text;
  private final String pattern;
  private long looks;

  /**
   * @param pattern for the message
   */
  LimitedText(String text, String pattern) {
    this.text = text;
    this.pattern = pattern;
    this.looks = LOOKS_PER_MATCH + LOOKS_PER_CHARACTER * text.length();
  }

  @Override
  public char charAt(int index) {
    if (--looks < 0) {
      throw tooComplex(pattern, text);
    }
    return text.charAt(index);
  }

  static QueryException tooComplex(String pattern, String text) {
    return new QueryException(
        ErrorCode.INVALID_PARAMETER,
        "regular expression "
            + ValueText.quoted(pattern)
            + " backtracks without bounds on "
            + ValueText.quoted(text));
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
