package dev.duckpond.tinyfs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for one name. Every wildcard captures what it matched, {@code *} as much as it can; a
 * {@code {a,b}} captures as a whole, and the wildcards in it do not.
 *
 * <p>Matching takes time proportional to the pattern's length times the name's: positions that
 * failed once are not tried again.
 */
final class NamePattern {
  private static final int MAX_ALTERNATIVES = 1024;

  /** One way to choose among the braces, each a sequence of tokens. */
  private final List<List<Token>> alternatives;

  private NamePattern(List<List<Token>> alternatives) {
    this.alternatives = alternatives;
  }

  private sealed interface Token {}

  private record Exactly(int codePoint) implements Token {}

  private record AnyCharacter(boolean captures) implements Token {}

  private record AnyText(boolean captures) implements Token {}

  private record Range(int low, int high) {}

  private record OneOf(boolean negated, List<Range> ranges, boolean captures) implements Token {
    boolean accepts(int codePoint) {
      for (Range range : ranges) {
        if (codePoint >= range.low() && codePoint <= range.high()) {
          return !negated;
        }
      }
      return negated;
    }
  }

  private record BraceStart() implements Token {}

  private record BraceEnd() implements Token {}

  /**
   * Parses a name pattern.
   *
   * @param whole the pattern it is part of, for messages
   */
  static NamePattern parse(String whole, String name) throws PondFileException {
    return new NamePattern(new Parser(whole, name).parse());
  }

  /** The only name that matches, if the pattern has no wildcards. */
  Optional<String> literal() {
    if (alternatives.size() != 1) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (Token token : alternatives.get(0)) {
      if (!(token instanceof Exactly exactly)) {
        return Optional.empty();
      }
      name.appendCodePoint(exactly.codePoint());
    }
    return Optional.of(name.toString());
  }

  /** What the wildcards matched in a name, or null if it does not match. */
  @Nullable List<String> match(String name) {
    int[] text = name.codePoints().toArray();
    for (List<Token> tokens : alternatives) {
      List<String> captures = new Matcher(tokens, text).match();
      if (captures != null) {
        return captures;
      }
    }
    return null;
  }

  private static final class Matcher {
    private final List<Token> tokens;
    private final int[] text;
    private final int[] starts;
    private final BitSet failed = new BitSet();

    Matcher(List<Token> tokens, int[] text) {
      this.tokens = tokens;
      this.text = text;
      this.starts = new int[tokens.size() + 1];
    }

    @Nullable List<String> match() {
      if (!matches(0, 0)) {
        return null;
      }
      List<String> captures = new ArrayList<>();
      int braceStart = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (token instanceof BraceStart) {
          braceStart = starts[i];
        } else if (token instanceof BraceEnd) {
          captures.add(text(braceStart, starts[i]));
        } else if (captures(token)) {
          captures.add(text(starts[i], starts[i + 1]));
        }
      }
      return captures;
    }

    private boolean matches(int token, int position) {
      starts[token] = position;
      if (token == tokens.size()) {
        return position == text.length;
      }
      int state = token * (text.length + 1) + position;
      if (failed.get(state)) {
        return false;
      }
      boolean matched = matchesFrom(tokens.get(token), token, position);
      if (!matched) {
        failed.set(state);
      }
      return matched;
    }

    private boolean matchesFrom(Token token, int index, int position) {
      if (token instanceof BraceStart || token instanceof BraceEnd) {
        return matches(index + 1, position);
      }
      if (token instanceof AnyText) {
        for (int end = text.length; end >= position; end--) {
          if (matches(index + 1, end)) {
            starts[index] = position;
            return true;
          }
        }
        return false;
      }
      return position < text.length
          && accepts(token, text[position])
          && matches(index + 1, position + 1);
    }

    private static boolean accepts(Token token, int codePoint) {
      if (token instanceof Exactly exactly) {
        return exactly.codePoint() == codePoint;
      }
      return !(token instanceof OneOf oneOf) || oneOf.accepts(codePoint);
    }

    private static boolean captures(Token token) {
      return (token instanceof AnyText any && any.captures())
          || (token instanceof AnyCharacter one && one.captures())
          || (token instanceof OneOf oneOf && oneOf.captures());
    }

    private String text(int start, int end) {
      return new String(text, start, end - start);
    }
  }

  private static final class Parser {
    private final String whole;
    private final int[] text;
    private int at;

    Parser(String whole, String name) {
      this.whole = whole;
      this.text = name.codePoints().toArray();
    }

    List<List<Token>> parse() throws PondFileException {
      List<List<Token>> parsed = sequence(0);
      if (at < text.length) {
        throw GlobPattern.invalid(whole, "'}' without '{'");
      }
      return parsed;
    }

    /** Parses up to the end, or within braces to the next comma or closing brace. */
    private List<List<Token>> sequence(int depth) throws PondFileException {
      List<List<Token>> results = List.of(List.of());
      while (at < text.length) {
        int c = text[at];
        if (c == '}' || (c == ',' && depth > 0)) {
          break;
        }
        at++;
        results =
            switch (c) {
              case '*' -> {
                if (at < text.length && text[at] == '*') {
                  throw GlobPattern.invalid(whole, "'**' must stand alone between slashes");
                }
                yield append(results, new AnyText(depth == 0));
              }
              case '?' -> append(results, new AnyCharacter(depth == 0));
              case '[' -> append(results, oneOf(depth == 0));
              case '{' -> combine(results, braces(depth));
              case '\\' -> append(results, escaped());
              default -> append(results, new Exactly(c));
            };
      }
      return results;
    }

    private List<List<Token>> braces(int depth) throws PondFileException {
      List<List<Token>> choices = new ArrayList<>();
      while (true) {
        for (List<Token> choice : sequence(depth + 1)) {
          List<Token> tokens = new ArrayList<>(choice);
          if (depth == 0) {
            tokens.add(0, new BraceStart());
            tokens.add(new BraceEnd());
          }
          choices.add(tokens);
        }
        if (at == text.length) {
          throw GlobPattern.invalid(whole, "'{' without '}' in the same name");
        }
        if (text[at++] == '}') {
          return choices;
        }
      }
    }

    private Exactly escaped() throws PondFileException {
      if (at == text.length) {
        throw GlobPattern.invalid(whole, "'\\' at the end of a name");
      }
      return new Exactly(text[at++]);
    }

    private OneOf oneOf(boolean captures) throws PondFileException {
      boolean negated = at < text.length && (text[at] == '!' || text[at] == '^');
      if (negated) {
        at++;
      }
      List<Range> ranges = new ArrayList<>();
      boolean first = true;
      while (at < text.length && (first || text[at] != ']')) {
        first = false;
        int low = member();
        int high = low;
        if (at + 1 < text.length && text[at] == '-' && text[at + 1] != ']') {
          at++;
          high = member();
        }
        if (high < low) {
          throw GlobPattern.invalid(whole, "a range in '[...]' runs backwards");
        }
        ranges.add(new Range(low, high));
      }
      if (at == text.length) {
        throw GlobPattern.invalid(whole, "'[' without ']' in the same name");
      }
      at++;
      return new OneOf(negated, ranges, captures);
    }

    private int member() throws PondFileException {
      int c = text[at++];
      return c == '\\' ? escaped().codePoint() : c;
    }

    private static List<List<Token>> append(List<List<Token>> sequences, Token token) {
      List<List<Token>> longer = new ArrayList<>(sequences.size());
      for (List<Token> sequence : sequences) {
        List<Token> tokens = new ArrayList<>(sequence);
        tokens.add(token);
        longer.add(tokens);
      }
      return longer;
    }

    private List<List<Token>> combine(List<List<Token>> heads, List<List<Token>> tails)
        throws PondFileException {
      if ((long) heads.size() * tails.size() > MAX_ALTERNATIVES) {
        throw GlobPattern.invalid(whole, "braces give over " + MAX_ALTERNATIVES + " alternatives");
      }
      List<List<Token>> all = new ArrayList<>();
      for (List<Token> head : heads) {
        for (List<Token> tail : tails) {
          List<Token> tokens = new ArrayList<>(head);
          tokens.addAll(tail);
          all.add(tokens);
        }
      }
      return all;
    }
  }
}
