package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.vector.Vector;

/** Keys of one column. */
final class SingleKeyTable implements KeyTable {
  private final ColumnKeys keys;

  SingleKeyTable(ColumnKeys keys) {
    this.keys = keys;
  }

  @Override
  public void assign(Vector[] columns, int rows, int[] ids) {
    keys.assign(columns[0], rows, ids);
  }

  @Override
  public void find(Vector[] columns, int rows, int[] ids) {
    keys.find(columns[0], rows, ids);
  }

  @Override
  public int size() {
    return keys.size();
  }

  @Override
  public long byteSize() {
    return keys.byteSize();
  }

  @Override
  public int hash(int id) {
    return keys.hash(id);
  }

  @Override
  public Vector[] keys(int from, int count) {
    int[] ids = new int[count];
    for (int i = 0; i < count; i++) {
      ids[i] = from + i;
    }
    return new Vector[] {keys.values(ids, count)};
  }

  @Override
  public KeyTable copyForReading() {
    return new SingleKeyTable(keys.copyForReading());
  }
}
