package dev.duckpond.format;

/** Recognises numbers in text. */
final class NumberText {
  private static final int LONG_DIGITS = 19;

  private NumberText() {}

  /** {@code 0}, or digits without a leading zero, perhaps after a minus sign. */
  static boolean isInteger(String text) {
    int end = integerEnd(text);
    return end > 0 && end == text.length();
  }

  /** Whether an integer has no more digits than a long has. */
  static boolean fitsLong(String integer) {
    int digits = integer.startsWith("-") ? integer.length() - 1 : integer.length();
    if (digits != LONG_DIGITS) {
      return digits < LONG_DIGITS;
    }
    String limit = integer.startsWith("-") ? "-9223372036854775808" : "9223372036854775807";
    return integer.compareTo(limit) <= 0;
  }

  /** An integer, a fraction ({@code 1.5}, {@code .5}, {@code 1.}), either with an exponent. */
  static boolean isNumber(String text) {
    int position = integerEnd(text);
    boolean digits = position > 0;
    if (!digits) {
      position = text.startsWith("-") ? 1 : 0;
    }
    if (position < text.length() && text.charAt(position) == '.') {
      int end = digitsEnd(text, position + 1);
      digits |= end > position + 1;
      position = end;
    }
    if (!digits) {
      return false;
    }
    if (position < text.length() && (text.charAt(position) | 0x20) == 'e') {
      position++;
      if (position < text.length()
          && (text.charAt(position) == '-' || text.charAt(position) == '+')) {
        position++;
      }
      int end = digitsEnd(text, position);
      if (end == position) {
        return false;
      }
      position = end;
    }
    return position == text.length();
  }

  /** Where the integer at the start of the text ends, 0 if there is none. */
  private static int integerEnd(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    int end = digitsEnd(text, start);
    if (end == start || (text.charAt(start) == '0' && end > start + 1)) {
      return 0;
    }
    return end;
  }

  private static int digitsEnd(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }
}
