package dev.duckpond.columnar.type;

import java.util.ArrayList;
import java.util.List;

/** The columns of a table or batch, in order. */
public record Schema(List<Field> fields) {
  public Schema {
    fields = List.copyOf(fields);
  }

  public static Schema of(Field... fields) {
    return new Schema(List.of(fields));
  }

  public int size() {
    return fields.size();
  }

  public Field field(int index) {
    return fields.get(index);
  }

  /** The position of the first column of exactly this name, or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The columns at these positions, in that order. */
  public Schema project(int[] columns) {
    List<Field> projected = new ArrayList<>(columns.length);
    for (int column : columns) {
      projected.add(fields.get(column));
    }
    return new Schema(projected);
  }
}
