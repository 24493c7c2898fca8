package dev.duckpond.calcite.parse;

/** The text of a statement, addressed by line and column, both from 1. */
record SourceText(String text) {
  /**
   * What stands from one position to another, both included; empty where there is no such place.
   */
  String between(int line, int column, int endLine, int endColumn) {
    int start = offset(line, column);
    int end = offset(endLine, endColumn) + 1;
    return start >= 0 && end <= text.length() && start < end ? text.substring(start, end) : "";
  }

  private int offset(int line, int column) {
    int offset = 0;
    for (int i = 1; i < line; i++) {
      int newline = text.indexOf('\n', offset);
      if (newline < 0) {
        return -1;
      }
      offset = newline + 1;
    }
    return offset + column - 1;
  }

  /** A position for people. */
  static String place(int line, int column) {
    return "line " + line + ", column " + column;
  }
}
