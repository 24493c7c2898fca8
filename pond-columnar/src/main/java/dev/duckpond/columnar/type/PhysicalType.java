package dev.duckpond.columnar.type;

/** The array layout behind a {@link ColumnType}; names the vector class. */
public enum PhysicalType {
  BOOLEAN,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  /** 128-bit signed integers as two {@code long[]}. */
  INT128,
  BYTES
}
