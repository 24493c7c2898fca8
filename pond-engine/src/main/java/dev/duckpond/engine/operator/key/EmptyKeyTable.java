package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;

/** No key columns: all rows have the one key there is, which exists from the start. */
final class EmptyKeyTable implements KeyTable {
  @Override
  public void assign(Vector[] keys, int rows, int[] ids) {
    Arrays.fill(ids, 0, rows, 0);
  }

  @Override
  public void find(Vector[] keys, int rows, int[] ids) {
    Arrays.fill(ids, 0, rows, 0);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public long byteSize() {
    return 0;
  }

  @Override
  public int hash(int id) {
    return 0;
  }

  @Override
  public Vector[] keys(int from, int count) {
    return new Vector[0];
  }

  @Override
  public KeyTable copyForReading() {
    return this;
  }
}
