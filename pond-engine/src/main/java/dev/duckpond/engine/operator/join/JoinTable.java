package dev.duckpond.engine.operator.join;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.MemoryReservation;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.key.KeyTable;
import dev.duckpond.engine.operator.rows.RowBuffer;
import java.util.List;

/**
 * The rows of a build side, by key. The rows of the key numbered {@code id} are {@code
 * rowsByKey[offsets[id]..offsets[id + 1])}. Does not change, except for the marks of matched rows.
 */
final class JoinTable {
  private static final int CHUNK = 8 * ColumnBatch.TARGET_ROWS;

  private final ColumnBatch rows;
  private final KeyTable keys;
  private final int[] offsets;
  private final int[] rowsByKey;
  private final boolean[] matched;

  private JoinTable(
      ColumnBatch rows, KeyTable keys, int[] offsets, int[] rowsByKey, boolean[] matched) {
    this.rows = rows;
    this.keys = keys;
    this.offsets = offsets;
    this.rowsByKey = rowsByKey;
    this.matched = matched;
  }

  /**
   * Builds the table.
   *
   * @param keys empty, to be filled
   * @param marksMatches whether {@link #markMatched} will be called
   */
  static JoinTable build(
      RowBuffer buffer,
      KeyTable keys,
      List<Integer> keyColumns,
      boolean marksMatches,
      MemoryReservation memory,
      OperatorContext context) {
    ColumnBatch rows = buffer.rows();
    int count = rows.rowCount();
    long bytesPerRow = marksMatches ? 9 : 8;
    memory.resize(buffer.byteSize() + bytesPerRow * count);
    int[] ids = new int[count];
    int[] chunkIds = new int[Math.min(count, CHUNK)];
    for (int from = 0; from < count; from += CHUNK) {
      context.check();
      int length = Math.min(CHUNK, count - from);
      keys.assign(chunk(rows, keyColumns, from, length), length, chunkIds);
      System.arraycopy(chunkIds, 0, ids, from, length);
      memory.resize(buffer.byteSize() + bytesPerRow * count + keys.byteSize());
    }
    memory.resize(buffer.byteSize() + bytesPerRow * count + keys.byteSize() + 4L * keys.size());
    int[] offsets = offsets(ids, keys.size());
    return new JoinTable(
        rows, keys, offsets, rowsByKey(ids, offsets), new boolean[marksMatches ? count : 0]);
  }

  private static Vector[] chunk(ColumnBatch rows, List<Integer> keyColumns, int from, int length) {
    int[] positions = new int[length];
    for (int i = 0; i < length; i++) {
      positions[i] = from + i;
    }
    Vector[] keys = new Vector[keyColumns.size()];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = rows.column(keyColumns.get(i)).gather(positions, length);
    }
    return keys;
  }

  private static int[] offsets(int[] ids, int keyCount) {
    int[] offsets = new int[keyCount + 1];
    for (int id : ids) {
      if (id != KeyTable.NONE) {
        offsets[id + 1]++;
      }
    }
    for (int i = 0; i < keyCount; i++) {
      offsets[i + 1] += offsets[i];
    }
    return offsets;
  }

  private static int[] rowsByKey(int[] ids, int[] offsets) {
    int[] next = offsets.clone();
    int[] rowsByKey = new int[offsets[offsets.length - 1]];
    for (int row = 0; row < ids.length; row++) {
      if (ids[row] != KeyTable.NONE) {
        rowsByKey[next[ids[row]]++] = row;
      }
    }
    return rowsByKey;
  }

  /** All rows. Its columns have been read, so any thread may read them. */
  ColumnBatch rows() {
    return rows;
  }

  /** Whether no row of the other side can match. */
  boolean isEmpty() {
    return rowsByKey.length == 0;
  }

  /** Whether every key has one row only. */
  boolean isUnique() {
    return rowsByKey.length == offsets.length - 1;
  }

  KeyTable keysForReading() {
    return keys.copyForReading();
  }

  int firstOf(int id) {
    return offsets[id];
  }

  int endOf(int id) {
    return offsets[id + 1];
  }

  int row(int position) {
    return rowsByKey[position];
  }

  /** Notes that a row has a match. Any number of threads may do so at once. */
  void markMatched(int row) {
    matched[row] = true;
  }

  /** Whether a row was marked; for when all that mark have ended. */
  boolean isMatched(int row) {
    return matched[row];
  }
}
