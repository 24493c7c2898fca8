package dev.duckpond.columnar.parquet.write;

import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/**
 * What some rows hold in one leaf: one entry for each value, and for each null or empty list that
 * takes a value's place. The arrays are read while they are written, and not kept.
 *
 * @param entryCount number of entries
 * @param definitionLevels level of each entry; null when every entry has a value
 * @param repetitionLevels level of each entry, 0 where a row starts; null when every entry is a row
 * @param values the values of the entries that have one, in order; no nulls; a dictionary is
 *     welcome
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on once, never compared.
public record LeafValues(
    int entryCount,
    int @Nullable [] definitionLevels,
    int @Nullable [] repetitionLevels,
    Vector values) {

  /** The entries of a flat column, nullable or not. */
  public static LeafValues flat(Vector column) {
    boolean[] nulls = column.nulls();
    if (nulls == null) {
      return new LeafValues(column.length(), null, null, column);
    }
    int[] levels = new int[column.length()];
    int[] positions = new int[column.length()];
    int count = 0;
    for (int row = 0; row < levels.length; row++) {
      if (!nulls[row]) {
        levels[row] = 1;
        positions[count++] = row;
      }
    }
    return count == levels.length
        ? new LeafValues(count, null, null, column)
        : new LeafValues(levels.length, levels, null, column.gather(positions, count));
  }

  /** The number of rows the entries make up. */
  int rowCount() {
    if (repetitionLevels == null) {
      return entryCount;
    }
    int rows = 0;
    for (int entry = 0; entry < entryCount; entry++) {
      if (repetitionLevels[entry] == 0) {
        rows++;
      }
    }
    return rows;
  }
}
