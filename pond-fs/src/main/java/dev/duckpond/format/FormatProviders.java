package dev.duckpond.format;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The formats there are. */
public final class FormatProviders {
  private static final Map<String, FormatProvider> BY_NAME =
      List.<FormatProvider>of(new CsvFormat()).stream()
          .collect(Collectors.toUnmodifiableMap(FormatProvider::name, Function.identity()));

  private FormatProviders() {}

  public static List<String> names() {
    return BY_NAME.keySet().stream().sorted().toList();
  }

  public static Optional<FormatProvider> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }
}
