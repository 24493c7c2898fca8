package dev.duckpond.format;

import java.util.Map;
import java.util.Set;

/**
 * How a CSV file is written.
 *
 * @param delimiter between fields
 * @param quote around fields
 * @param header whether the first line names the columns
 * @param nullText an unquoted field with this text is null, as an empty one always is
 */
record CsvOptions(char delimiter, char quote, boolean header, String nullText) {
  static final String DELIMITER = "delimiter";
  static final String QUOTE = "quote";
  static final String HEADER = "header";
  static final String NULL = "null";
  static final Set<String> NAMES = Set.of(DELIMITER, QUOTE, HEADER, NULL);

  static CsvOptions parse(String input, Map<String, String> options) throws FormatException {
    char delimiter = character(input, DELIMITER, options.getOrDefault(DELIMITER, ","));
    char quote = character(input, QUOTE, options.getOrDefault(QUOTE, "\""));
    if (delimiter == quote) {
      throw new FormatException(input + ": delimiter and quote are both '" + quote + "'");
    }
    return new CsvOptions(
        delimiter,
        quote,
        truth(input, HEADER, options.getOrDefault(HEADER, "true")),
        options.getOrDefault(NULL, ""));
  }

  private static char character(String input, String option, String value) throws FormatException {
    String text = value.equals("tab") || value.equals("\\t") ? "\t" : value;
    if (text.length() != 1 || text.equals("\n") || text.equals("\r")) {
      throw new FormatException(
          input + ": option " + option + " is '" + value + "' but takes one character, or 'tab'");
    }
    return text.charAt(0);
  }

  private static boolean truth(String input, String option, String value) throws FormatException {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new FormatException(
              input + ": option " + option + " is '" + value + "' but takes true or false");
    };
  }
}
