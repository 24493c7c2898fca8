package dev.duckpond.format;

import java.util.EnumSet;

/** Finds the type of one column of a text file from all of its values, in whatever order. */
final class TypeInference {
  private final EnumSet<TextType> possible = EnumSet.allOf(TextType.class);
  private boolean hasValues;
  private boolean onlyIntegers = true;

  /** Takes account of a value that is neither null nor empty. */
  void observe(String text) {
    hasValues = true;
    if (possible.size() == 1) {
      return;
    }
    possible.removeIf(type -> !type.accepts(text));
    onlyIntegers &= NumberText.isInteger(text);
  }

  /** VARCHAR where there were no values. */
  TextType type() {
    if (!hasValues) {
      return TextType.VARCHAR;
    }
    TextType first = possible.iterator().next();
    // Integers that are too large for BIGINT would lose digits as DOUBLE.
    return first == TextType.DOUBLE && onlyIntegers ? TextType.VARCHAR : first;
  }
}
