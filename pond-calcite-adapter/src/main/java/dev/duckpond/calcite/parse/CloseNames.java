package dev.duckpond.calcite.parse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses what a misspelt name meant. */
final class CloseNames {
  private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");

  private CloseNames() {}

  /** The candidate closest to a name, if any is close. */
  static Optional<String> closest(String name, Collection<String> candidates) {
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(1, wanted.length() / 3);
    LevenshteinDistance distance = new LevenshteinDistance(limit);
    record Scored(String candidate, int score) {}
    List<Scored> close =
        candidates.stream()
            .distinct()
            .filter(candidate -> !candidate.equals(name))
            .map(
                candidate ->
                    new Scored(
                        candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
            .filter(scored -> scored.score() >= 0)
            .toList();
    return close.stream()
        .min(Comparator.comparingInt(Scored::score).thenComparing(Scored::candidate))
        .map(Scored::candidate);
  }

  /** "; did you mean x?" with x as SQL must write it, or nothing. */
  static String hint(String name, Collection<String> candidates) {
    return closest(name, candidates).map(close -> "; did you mean " + sql(close) + "?").orElse("");
  }

  /** A name as SQL must write it: quoted if it is not plain. */
  static String sql(String name) {
    return PLAIN.matcher(name).matches() ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
