package dev.duckpond.columnar.type;

import java.util.Objects;

/** A named, typed column. Names are case-sensitive and may be any text. */
public record Field(String name, ColumnType type, boolean nullable) {
  public Field {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
  }
}
