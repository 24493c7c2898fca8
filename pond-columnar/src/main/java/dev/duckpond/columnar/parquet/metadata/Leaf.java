package dev.duckpond.columnar.parquet.metadata;

import java.util.List;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.Type;
import org.jspecify.annotations.Nullable;

/**
 * A column of primitive values in the file's schema, at any depth.
 *
 * @param path names from the top down
 * @param physicalType how values are stored
 * @param presences how often each element of the path occurs within the one before
 * @param typeLength bytes of a FIXED_LEN_BYTE_ARRAY value, at least 1; 0 for the other types
 * @param maxDefinition definition level of a value that is there
 * @param maxRepetition number of repeated elements along the path
 * @param type null when values cannot be read
 * @param refusal why values cannot be read; empty when they can
 */
public record Leaf(
    List<String> path,
    List<FieldRepetitionType> presences,
    Type physicalType,
    int typeLength,
    int maxDefinition,
    int maxRepetition,
    @Nullable LeafType type,
    String refusal) {
  public Leaf {
    path = List.copyOf(path);
    presences = List.copyOf(presences);
  }

  /** The path joined by dots, for messages. */
  public String name() {
    return String.join(".", path);
  }

  /** Whether this is a column of its own with one value or null a row. */
  public boolean isFlat() {
    return path.size() == 1 && maxRepetition == 0;
  }
}
