package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.key.KeyTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Any function over the distinct arguments of each group: collects pairs of group and arguments,
 * and gives each to the function once, at the end. Rows with a null argument are skipped.
 */
final class DistinctAccumulator implements Accumulator {
  private final Accumulator function;
  private final RowCounts counts;
  private final KeyTable pairs;
  private int[] ids = {};

  /**
   * @param counts what the function was made with
   */
  DistinctAccumulator(Accumulator function, RowCounts counts, List<ColumnType> argumentTypes) {
    this.function = function;
    this.counts = counts;
    List<ColumnType> types = new ArrayList<>();
    types.add(ColumnType.INTEGER);
    types.addAll(argumentTypes);
    this.pairs = KeyTable.of(types, false);
  }

  @Override
  public void ensure(int groups) {
    function.ensure(groups);
    counts.ensure(groups);
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    if (ids.length < rows) {
      ids = new int[rows];
    }
    Vector[] keys = new Vector[arguments.length + 1];
    keys[0] = new IntVector(ColumnType.INTEGER, rows, groups, null);
    System.arraycopy(arguments, 0, keys, 1, arguments.length);
    pairs.assign(keys, rows, ids);
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    KeyTable source = ((DistinctAccumulator) other).pairs;
    int groups = 0;
    for (int i = 0; i < count; i++) {
      groups = Math.max(groups, from[i] + 1);
    }
    int[] target = new int[groups];
    Arrays.fill(target, KeyTable.NONE);
    for (int i = 0; i < count; i++) {
      target[from[i]] = to[i];
    }
    for (int start = 0; start < source.size(); start += ColumnBatch.TARGET_ROWS) {
      int rows = Math.min(ColumnBatch.TARGET_ROWS, source.size() - start);
      addMoved(source.keys(start, rows), rows, target);
    }
  }

  private void addMoved(Vector[] keys, int rows, int[] target) {
    int[] groups = ((IntVector) keys[0]).values();
    int[] positions = new int[rows];
    int[] moved = new int[rows];
    int kept = 0;
    for (int i = 0; i < rows; i++) {
      if (groups[i] < target.length && target[groups[i]] != KeyTable.NONE) {
        positions[kept] = i;
        moved[kept++] = target[groups[i]];
      }
    }
    Vector[] arguments = new Vector[keys.length - 1];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = keys[i + 1].gather(positions, kept);
    }
    add(arguments, kept, moved);
  }

  @Override
  public void complete() {
    for (int start = 0; start < pairs.size(); start += ColumnBatch.TARGET_ROWS) {
      int rows = Math.min(ColumnBatch.TARGET_ROWS, pairs.size() - start);
      Vector[] keys = pairs.keys(start, rows);
      counts.add(rows, ((IntVector) keys[0]).values());
      function.add(Arrays.copyOfRange(keys, 1, keys.length), rows, ((IntVector) keys[0]).values());
    }
    function.complete();
  }

  @Override
  public Vector result(int from, int count) {
    return function.result(from, count);
  }

  @Override
  public long byteSize() {
    return function.byteSize() + counts.byteSize() + pairs.byteSize();
  }
}
