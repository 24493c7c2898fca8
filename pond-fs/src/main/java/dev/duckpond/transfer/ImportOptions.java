package dev.duckpond.transfer;

import dev.duckpond.format.FormatException;
import dev.duckpond.format.FormatProvider;
import dev.duckpond.format.FormatProviders;
import dev.duckpond.format.SourceUrl;
import dev.duckpond.tinyfs.EntryType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The options of a source: those of its format, and {@code timestamp} for a series. */
final class ImportOptions {
  /** Names the column that says when a row's event happened. */
  private static final String TIMESTAMP = "timestamp";

  private ImportOptions() {}

  /**
   * Checks that all options exist.
   *
   * @throws FormatException when one does not; names it, and those there are
   */
  static void require(SourceUrl url, String text) throws FormatException {
    Set<String> known = new TreeSet<>();
    provider(url).ifPresent(provider -> known.addAll(provider.options()));
    if (url.format().isPresent() && !url.target().equals(Optional.of(EntryType.TABLE))) {
      known.add(TIMESTAMP);
    }
    for (String option : url.options().keySet()) {
      if (!known.contains(option)) {
        throw new FormatException(
            "unknown option '"
                + option
                + "' in '"
                + text
                + "': there "
                + (known.isEmpty() ? "are none" : "is " + String.join(", ", known)));
      }
    }
  }

  static Optional<FormatProvider> provider(SourceUrl url) {
    return url.format().flatMap(FormatProviders::named);
  }

  static Optional<String> timestamp(SourceUrl url) {
    return Optional.ofNullable(url.options().get(TIMESTAMP));
  }

  /** The options that are the format's own. */
  static Map<String, String> ofFormat(SourceUrl url) {
    Map<String, String> options = new TreeMap<>(url.options());
    options.remove(TIMESTAMP);
    return options;
  }
}
