package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.ColumnType;
import java.util.List;

/** A column of a Parquet file, or a group of them. */
public sealed interface ParquetNode {
  String name();

  Repetition repetition();

  /** How often a node occurs within its parent. */
  enum Repetition {
    REQUIRED,
    OPTIONAL,
    REPEATED
  }

  /** What a group stands for. */
  enum GroupKind {
    /** A structure, or the repeated group within a list or map. */
    STRUCT,
    /** A group of one repeated group, by convention {@code list}, of one {@code element}. */
    LIST,
    /** A group of one repeated group, by convention {@code key_value}, of key and value. */
    MAP
  }

  /** A column that has values. */
  record Leaf(String name, Repetition repetition, ColumnType type) implements ParquetNode {}

  /** Columns that belong together. */
  record Group(String name, Repetition repetition, GroupKind kind, List<ParquetNode> children)
      implements ParquetNode {
    public Group {
      children = List.copyOf(children);
    }
  }
}
