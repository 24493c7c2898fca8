package dev.duckpond.jdbc.metadata;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A name pattern of {@code DatabaseMetaData}: {@code %} stands for any text, {@code _} for any one
 * character, and {@value #ESCAPE} takes the meaning from whatever follows it. Matching is
 * case-sensitive. No pattern matches every name.
 */
public final class NamePattern {
  /** What {@code getSearchStringEscape} gives. */
  public static final String ESCAPE = "\\";

  private final @Nullable Pattern pattern;

  public NamePattern(@Nullable String pattern) {
    this.pattern = pattern == null || pattern.equals("%") ? null : compile(pattern);
  }

  public boolean matches(String name) {
    return pattern == null || pattern.matcher(name).matches();
  }

  private static Pattern compile(String pattern) {
    StringBuilder regex = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == ESCAPE.charAt(0) && i + 1 < pattern.length()) {
        i++;
        literal.append(pattern.charAt(i));
      } else if (c == '%' || c == '_') {
        appendLiteral(regex, literal);
        regex.append(c == '%' ? ".*" : ".");
      } else {
        literal.append(c);
      }
    }
    appendLiteral(regex, literal);
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static void appendLiteral(StringBuilder regex, StringBuilder literal) {
    if (literal.length() > 0) {
      regex.append(Pattern.quote(literal.toString()));
      literal.setLength(0);
    }
  }
}
