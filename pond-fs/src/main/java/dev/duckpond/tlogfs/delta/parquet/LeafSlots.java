package dev.duckpond.tlogfs.delta.parquet;

import dev.duckpond.columnar.parquet.LeafColumn;
import dev.duckpond.columnar.parquet.LeafSchema;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of some node begin among the entries of a leaf beneath it: a slot for each row
 * at the top, for each element within a list.
 *
 * @param valueOf the position of each entry's value, null when every entry has one
 * @param entries the entry at which each slot begins, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
record LeafSlots(LeafColumn leaf, int @Nullable [] valueOf, int[] entries) {

  /** A slot for each row. */
  static LeafSlots rows(LeafColumn leaf) {
    int[] rows = new int[leaf.entryCount()];
    int rowCount = 0;
    int[] repetitionLevels = leaf.repetitionLevels();
    for (int entry = 0; entry < leaf.entryCount(); entry++) {
      if (repetitionLevels == null || repetitionLevels[entry] == 0) {
        rows[rowCount++] = entry;
      }
    }
    return new LeafSlots(leaf, valuePositions(leaf), Arrays.copyOf(rows, rowCount));
  }

  private static int @Nullable [] valuePositions(LeafColumn leaf) {
    int[] levels = leaf.definitionLevels();
    if (levels == null) {
      return null;
    }
    int[] positions = new int[leaf.entryCount()];
    int next = 0;
    for (int entry = 0; entry < positions.length; entry++) {
      positions[entry] = next;
      if (levels[entry] == leaf.schema().maxDefinitionLevel()) {
        next++;
      }
    }
    return positions;
  }

  LeafSchema schema() {
    return leaf.schema();
  }

  int size() {
    return entries.length;
  }

  /** Which slots end above a definition level. */
  boolean[] below(int definitionLevel) {
    boolean[] below = new boolean[entries.length];
    int[] levels = leaf.definitionLevels();
    if (levels != null) {
      for (int slot = 0; slot < entries.length; slot++) {
        below[slot] = levels[entries[slot]] < definitionLevel;
      }
    }
    return below;
  }

  /**
   * The slots within a repeated node.
   *
   * @param depth of the node in the leaf's path
   * @param starts receives the first inner slot of each slot, and their number at the end; one
   *     longer than there are slots
   */
  LeafSlots within(int depth, int[] starts) {
    int definition = schema().definitionLevel(depth);
    int repetition = schema().repetitionLevel(depth);
    int[] levels = leaf.definitionLevels();
    int[] repetitions = leaf.repetitionLevels();
    if (levels == null || repetitions == null) {
      throw new IllegalArgumentException(schema().path() + " is not repeated");
    }
    int[] inner = new int[leaf.entryCount()];
    int count = 0;
    for (int slot = 0; slot < entries.length; slot++) {
      starts[slot] = count;
      int entry = entries[slot];
      if (levels[entry] >= definition) {
        inner[count++] = entry++;
        while (entry < leaf.entryCount() && repetitions[entry] >= repetition) {
          if (repetitions[entry] == repetition) {
            inner[count++] = entry;
          }
          entry++;
        }
      }
    }
    starts[entries.length] = count;
    return new LeafSlots(leaf, valueOf, Arrays.copyOf(inner, count));
  }

  /** The values of the slots, null where there is none. */
  Vector values() {
    Vector values = leaf.values();
    int[] positions = new int[entries.length];
    boolean[] nulls = below(schema().maxDefinitionLevel());
    for (int slot = 0; slot < entries.length; slot++) {
      positions[slot] = valueOf == null ? entries[slot] : valueOf[entries[slot]];
    }
    return LeafConversion.gather(values, positions, nulls);
  }
}
