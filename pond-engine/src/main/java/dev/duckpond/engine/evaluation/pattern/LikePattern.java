package dev.duckpond.engine.evaluation.pattern;

import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.evaluation.comparison.ColumnCondition;
import dev.duckpond.engine.evaluation.kernel.ValueText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A LIKE pattern, taken apart.
 *
 * @param symbols code points, {@link #ANY_ONE} and {@link #ANY_MANY}, of which no two follow each
 *     other
 */
record LikePattern(List<Integer> symbols) {
  static final int ANY_ONE = -1;
  static final int ANY_MANY = -2;

  LikePattern {
    symbols = List.copyOf(symbols);
  }

  /**
   * Reads a pattern.
   *
   * @param escape one character that makes the next an ordinary one; null or empty for none
   * @throws QueryException when the escape is longer or the last of the pattern
   */
  static LikePattern parse(String pattern, @Nullable String escape) {
    int escapeCharacter = escapeCharacter(escape);
    List<Integer> symbols = new ArrayList<>();
    int[] characters = pattern.codePoints().toArray();
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == escapeCharacter) {
        if (++i == characters.length) {
          throw new QueryException(
              ErrorCode.INVALID_PARAMETER,
              "LIKE pattern " + ValueText.quoted(pattern) + " ends with its escape character");
        }
        symbols.add(characters[i]);
      } else if (characters[i] == '_') {
        symbols.add(ANY_ONE);
      } else if (characters[i] != '%') {
        symbols.add(characters[i]);
      } else if (symbols.isEmpty() || symbols.get(symbols.size() - 1) != ANY_MANY) {
        symbols.add(ANY_MANY);
      }
    }
    return new LikePattern(symbols);
  }

  private static int escapeCharacter(@Nullable String escape) {
    if (escape == null || escape.isEmpty()) {
      return Integer.MIN_VALUE;
    } else if (escape.codePointCount(0, escape.length()) > 1) {
      throw new QueryException(
          ErrorCode.INVALID_PARAMETER,
          "LIKE escape " + ValueText.quoted(escape) + " is more than one character");
    }
    return escape.codePointAt(0);
  }

  /** The cheapest test for texts that match. */
  ColumnCondition condition() {
    if (symbols.contains(ANY_ONE)) {
      return new CodePointLike(this, false);
    }
    List<byte[]> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    for (int symbol : symbols) {
      if (symbol == ANY_MANY) {
        parts.add(part.toString().getBytes(StandardCharsets.UTF_8));
        part.setLength(0);
      } else {
        part.appendCodePoint(symbol);
      }
    }
    parts.add(part.toString().getBytes(StandardCharsets.UTF_8));
    return ofParts(parts);
  }

  /** Parts with anything between them; the first and the last are anchored and may be empty. */
  private static ColumnCondition ofParts(List<byte[]> parts) {
    byte[] first = parts.get(0);
    byte[] last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      return new PartCondition(PartCondition.Place.WHOLE, first);
    } else if (parts.size() == 2 && last.length == 0) {
      return new PartCondition(PartCondition.Place.START, first);
    } else if (parts.size() == 2 && first.length == 0) {
      return new PartCondition(PartCondition.Place.END, last);
    } else if (parts.size() == 3 && first.length == 0 && last.length == 0) {
      return new PartCondition(PartCondition.Place.ANYWHERE, parts.get(1));
    }
    return new PartsLike(parts);
  }

  /** The test for texts that match but for upper and lower case. */
  ColumnCondition conditionIgnoringCase() {
    return new CodePointLike(this, true);
  }

  int[] toArray() {
    return symbols.stream().mapToInt(Integer::intValue).toArray();
  }

  /** One code point for all that differ in case only. */
  static int fold(int codePoint) {
    return Character.toLowerCase(Character.toUpperCase(codePoint));
  }

  static int[] folded(int[] symbols) {
    return Arrays.stream(symbols).map(symbol -> symbol < 0 ? symbol : fold(symbol)).toArray();
  }
}
