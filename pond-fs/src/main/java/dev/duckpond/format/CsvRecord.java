package dev.duckpond.format;

import java.util.List;

/**
 * One record of a CSV file.
 *
 * @param line the number, from 1, of the line it starts on
 * @param fields the texts as they are without their quotes
 */
record CsvRecord(long line, List<Field> fields) {
  /** A field, and whether it was quoted. */
  record Field(String text, boolean quoted) {
    /** An unquoted field that is empty or the null text. */
    boolean isNull(String nullText) {
      return !quoted && (text.isEmpty() || text.equals(nullText));
    }
  }
}
