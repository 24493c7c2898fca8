package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.type.ColumnType;
import java.util.List;

/**
 * A column that has values, with its place in the file's schema.
 *
 * @param path names from the top down to the leaf
 * @param maxDefinitionLevel number of optional and repeated nodes on the path; an entry of this
 *     level has a value
 * @param maxRepetitionLevel number of repeated nodes on the path
 */
public record LeafColumn(
    List<String> path, ColumnType type, int maxDefinitionLevel, int maxRepetitionLevel) {
  public LeafColumn {
    path = List.copyOf(path);
  }

  /** The path with dots, for messages. */
  public String name() {
    return String.join(".", path);
  }
}
