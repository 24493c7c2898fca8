package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;

/** The values of an integer type, TINYINT to BIGINT. */
public record IntegerRange(long minimum, long maximum) {
  public static IntegerRange of(ColumnType type) {
    return switch (type.kind()) {
      case TINYINT -> new IntegerRange(Byte.MIN_VALUE, Byte.MAX_VALUE);
      case SMALLINT -> new IntegerRange(Short.MIN_VALUE, Short.MAX_VALUE);
      case INTEGER -> new IntegerRange(Integer.MIN_VALUE, Integer.MAX_VALUE);
      case BIGINT -> new IntegerRange(Long.MIN_VALUE, Long.MAX_VALUE);
      default -> throw new IllegalArgumentException(type + " is not an integer");
    };
  }

  public boolean contains(long value) {
    return value >= minimum && value <= maximum;
  }

  /** Whether all rows, null ones included, are within the range. */
  public boolean containsAll(int[] values, int rowCount) {
    if (minimum <= Integer.MIN_VALUE) {
      return true;
    }
    int lower = (int) minimum;
    int upper = (int) maximum;
    int least = upper;
    int greatest = lower;
    for (int i = 0; i < rowCount; i++) {
      least = Math.min(least, values[i]);
      greatest = Math.max(greatest, values[i]);
    }
    return least >= lower && greatest <= upper;
  }
}
