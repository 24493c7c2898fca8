package dev.duckpond.columnar.parquet;

import dev.duckpond.columnar.parquet.metadata.Leaf;
import dev.duckpond.columnar.parquet.metadata.LeafType;
import dev.duckpond.columnar.type.ColumnType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of primitive values with its place in a file's schema.
 *
 * @param path names from the top down to the leaf
 * @param occurrences how often each node of the path occurs within the one above
 * @param type null when the values are of a type that cannot be read
 */
public record LeafSchema(
    List<String> path, List<Occurrence> occurrences, @Nullable ColumnType type) {
  public LeafSchema {
    path = List.copyOf(path);
    occurrences = List.copyOf(occurrences);
  }

  /** How often a node occurs within its parent. */
  public enum Occurrence {
    REQUIRED,
    OPTIONAL,
    REPEATED
  }

  static LeafSchema of(Leaf leaf) {
    LeafType type = leaf.type();
    List<Occurrence> occurrences =
        leaf.presences().stream()
            .map(
                presence ->
                    switch (presence) {
                      case REQUIRED -> Occurrence.REQUIRED;
                      case OPTIONAL -> Occurrence.OPTIONAL;
                      case REPEATED -> Occurrence.REPEATED;
                    })
            .toList();
    return new LeafSchema(leaf.path(), occurrences, type == null ? null : type.type());
  }

  /** The definition level at which the node at this depth of the path, 0 for the top, is there. */
  public int definitionLevel(int depth) {
    int level = 0;
    for (Occurrence occurrence : occurrences.subList(0, depth + 1)) {
      level += occurrence == Occurrence.REQUIRED ? 0 : 1;
    }
    return level;
  }

  /** The repetition level that starts another occurrence of the node at this depth, if repeated. */
  public int repetitionLevel(int depth) {
    int level = 0;
    for (Occurrence occurrence : occurrences.subList(0, depth + 1)) {
      level += occurrence == Occurrence.REPEATED ? 1 : 0;
    }
    return level;
  }

  /** The definition level of an entry that has a value. */
  public int maxDefinitionLevel() {
    return definitionLevel(path.size() - 1);
  }

  /** Number of repeated nodes on the path. */
  public int maxRepetitionLevel() {
    return repetitionLevel(path.size() - 1);
  }
}
