package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * Keys of several columns: the values of each column are numbered, then pairs of the first two
 * columns' numbers, then pairs of those and the third's, and so on. Thus any mix of types and nulls
 * comes down to tables of longs, and coded columns are never decoded.
 */
final class CompositeKeyTable implements KeyTable {
  private final List<ColumnKeys> columns;
  private final PairTable[] pairs;
  private int[] columnIds = {};

  CompositeKeyTable(List<ColumnKeys> columns) {
    this.columns = columns;
    this.pairs = new PairTable[columns.size() - 1];
    Arrays.setAll(pairs, any -> new PairTable());
  }

  private CompositeKeyTable(CompositeKeyTable other) {
    this.columns = other.columns.stream().map(ColumnKeys::copyForReading).toList();
    this.pairs = other.pairs;
  }

  @Override
  public void assign(Vector[] keys, int rows, int[] ids) {
    process(keys, rows, ids, true);
  }

  @Override
  public void find(Vector[] keys, int rows, int[] ids) {
    process(keys, rows, ids, false);
  }

  private void process(Vector[] keys, int rows, int[] ids, boolean add) {
    if (columnIds.length < rows) {
      columnIds = new int[rows];
    }
    number(0, keys[0], rows, ids, add);
    for (int column = 1; column < keys.length; column++) {
      number(column, keys[column], rows, columnIds, add);
      combine(pairs[column - 1], ids, columnIds, rows, add);
    }
  }

  private void number(int column, Vector values, int rows, int[] ids, boolean add) {
    if (add) {
      columns.get(column).assign(values, rows, ids);
    } else {
      columns.get(column).find(values, rows, ids);
    }
  }

  private static void combine(PairTable pairs, int[] left, int[] right, int rows, boolean add) {
    for (int i = 0; i < rows; i++) {
      left[i] = (left[i] | right[i]) < 0 ? NONE : pairs.lookUp(left[i], right[i], add);
    }
  }

  @Override
  public int size() {
    return pairs[pairs.length - 1].size();
  }

  @Override
  public long byteSize() {
    long bytes = 0;
    for (ColumnKeys column : columns) {
      bytes += column.byteSize();
    }
    for (PairTable pair : pairs) {
      bytes += pair.byteSize();
    }
    return bytes;
  }

  @Override
  public int hash(int id) {
    int hash = 0;
    int rest = id;
    for (int column = pairs.length; column > 0; column--) {
      hash = Hashes.combine(hash, columns.get(column).hash(pairs[column - 1].right(rest)));
      rest = pairs[column - 1].left(rest);
    }
    return Hashes.combine(hash, columns.get(0).hash(rest));
  }

  @Override
  public Vector[] keys(int from, int count) {
    int[] rest = new int[count];
    for (int i = 0; i < count; i++) {
      rest[i] = from + i;
    }
    Vector[] keys = new Vector[columns.size()];
    int[] ids = new int[count];
    for (int column = pairs.length; column > 0; column--) {
      PairTable table = pairs[column - 1];
      for (int i = 0; i < count; i++) {
        ids[i] = table.right(rest[i]);
        rest[i] = table.left(rest[i]);
      }
      keys[column] = columns.get(column).values(ids, count);
    }
    keys[0] = columns.get(0).values(rest, count);
    return keys;
  }

  @Override
  public KeyTable copyForReading() {
    return new CompositeKeyTable(this);
  }
}
