package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.util.List;

/**
 * Numbers distinct keys in the order they come: 0, 1, 2 and so on. A key is one value of each of
 * the key columns. NaN equals NaN, and zero equals negative zero. Used by one thread at a time;
 * once it no longer changes, {@link #copyForReading} gives other threads access to the same keys.
 */
public interface KeyTable {
  /** The number of a row without a key: one not found, or with a null where nulls never match. */
  int NONE = -1;

  /** Numbers the key of each row, adding keys not seen before. */
  void assign(Vector[] keys, int rows, int[] ids);

  /** Finds the number of the key of each row, {@link #NONE} for one that is not there. */
  void find(Vector[] keys, int rows, int[] ids);

  /** The number of distinct keys. */
  int size();

  /** Bytes held, roughly. */
  long byteSize();

  /** A hash of a key's values, the same for the same key in every table of the same columns. */
  int hash(int id);

  /** The key columns of {@code count} keys from a number on. */
  Vector[] keys(int from, int count);

  /** A table over the same keys to {@link #find} in from another thread; neither may change. */
  KeyTable copyForReading();

  /**
   * A table for keys of these types.
   *
   * @param nullsMatch whether null is a key like others (grouping) or matches nothing (joining)
   */
  static KeyTable of(List<ColumnType> types, boolean nullsMatch) {
    return switch (types.size()) {
      case 0 -> new EmptyKeyTable();
      case 1 -> new SingleKeyTable(ColumnKeys.of(types.get(0), nullsMatch));
      default ->
          new CompositeKeyTable(
              types.stream().map(type -> ColumnKeys.of(type, nullsMatch)).toList());
    };
  }
}
