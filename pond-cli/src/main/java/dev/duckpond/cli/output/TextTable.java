package dev.duckpond.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/**
 * An aligned table of text for a fixed-width font. Column widths are found from the first rows;
 * once they are printed, further rows are printed as they come.
 */
public final class TextTable {
  private static final int ROWS_TO_MEASURE = 500;
  private static final int WIDEST = 60;

  private final PrintWriter output;
  private final List<Column> columns;
  private final List<List<String>> pending = new ArrayList<>();
  private int[] widths = {};
  private long rowCount;

  /** A column's heading, and whether its values stand at the right, as numbers do. */
  public record Column(String heading, boolean alignRight) {
    public static Column left(String heading) {
      return new Column(heading, false);
    }

    public static Column right(String heading) {
      return new Column(heading, true);
    }
  }

  public TextTable(PrintWriter output, List<Column> columns) {
    this.output = output;
    this.columns = List.copyOf(columns);
  }

  /** Adds a row of one text a column. */
  public void add(List<String> row) {
    if (row.size() != columns.size()) {
      throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
    }
    rowCount++;
    List<String> printable = row.stream().map(TextTable::printable).toList();
    if (widths.length > 0) {
      print(printable);
      return;
    }
    pending.add(printable);
    if (pending.size() == ROWS_TO_MEASURE) {
      begin();
    }
  }

  /** Prints what is not yet printed: the headings at least. */
  public void end() {
    if (widths.length == 0 && !columns.isEmpty()) {
      begin();
    }
  }

  /** Rows added so far. */
  public long rowCount() {
    return rowCount;
  }

  private void begin() {
    widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = width(columns.get(i).heading());
      for (List<String> row : pending) {
        widths[i] = Math.max(widths[i], Math.min(WIDEST, width(row.get(i))));
      }
    }
    print(columns.stream().map(column -> printable(column.heading())).toList());
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "  ").append("-".repeat(widths[i]));
    }
    output.println(rule);
    pending.forEach(this::print);
    pending.clear();
  }

  private void print(List<String> row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      String text = row.get(i);
      String padding = " ".repeat(Math.max(0, widths[i] - width(text)));
      line.append(i == 0 ? "" : "  ");
      line.append(columns.get(i).alignRight() ? padding + text : text + padding);
    }
    output.println(line.toString().stripTrailing());
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Keeps a value on its line: control characters become their escapes. */
  private static String printable(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(
            character -> {
              switch (character) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> {
                  if (Character.isISOControl(character)) {
                    escaped.append(String.format("\\u%04x", character));
                  } else {
                    escaped.append((char) character);
                  }
                }
              }
            });
    return escaped.toString();
  }
}
