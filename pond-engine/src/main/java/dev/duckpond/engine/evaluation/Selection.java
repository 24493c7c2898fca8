package dev.duckpond.engine.evaluation;

import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Loops over selected row positions. */
final class Selection {
  private Selection() {}

  /** Fills in all positions. */
  static void all(int[] positions, int rowCount) {
    for (int i = 0; i < rowCount; i++) {
      positions[i] = i;
    }
  }

  /** The selected rows as a batch: the batch itself where they are all. */
  static ColumnBatch rows(ColumnBatch batch, int[] positions, int count) {
    return count == batch.rowCount() ? batch : batch.select(Arrays.copyOf(positions, count), count);
  }

  /** Keeps the positions of rows that are not null. */
  static int dropNulls(boolean @Nullable [] nulls, int[] positions, int count) {
    if (nulls == null) {
      return count;
    }
    int kept = 0;
    for (int i = 0; i < count; i++) {
      int row = positions[i];
      positions[kept] = row;
      kept += nulls[row] ? 0 : 1;
    }
    return kept;
  }

  /**
   * Keeps the positions that are true.
   *
   * @param flags one for each of {@code positions[0..count)}
   * @param nulls as {@code flags}: not true where null
   */
  static int keepTrue(boolean[] flags, boolean @Nullable [] nulls, int[] positions, int count) {
    int kept = 0;
    if (nulls == null) {
      for (int i = 0; i < count; i++) {
        positions[kept] = positions[i];
        kept += flags[i] ? 1 : 0;
      }
    } else {
      for (int i = 0; i < count; i++) {
        positions[kept] = positions[i];
        kept += flags[i] & !nulls[i] ? 1 : 0;
      }
    }
    return kept;
  }
}
