package dev.duckpond.columnar.arrow;

import dev.duckpond.columnar.type.Field;

/**
 * A column of a stream that is read.
 *
 * @param field what it is here
 * @param layout how its values lie in the stream
 */
record ArrowField(Field field, Layout layout) {

  /** How the values of a column lie in a record batch. */
  sealed interface Layout permits Bits, Fixed, FixedBytes, Offsets {}

  /** One bit a value. */
  record Bits() implements Layout {}

  /**
   * Integers or floating-point numbers.
   *
   * @param width bytes of a value
   * @param signed false for integers from 0
   * @param multiplier what a value is multiplied by to give ours, or divided by if negative
   */
  record Fixed(int width, boolean signed, long multiplier) implements Layout {}

  /** Byte strings of one length, and decimals of 16 bytes. */
  record FixedBytes(int width) implements Layout {}

  /** Byte strings of any length, with offsets of 4 or 8 bytes. */
  record Offsets(int width) implements Layout {}
}
