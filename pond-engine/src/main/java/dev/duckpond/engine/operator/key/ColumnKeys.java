package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Numbers the distinct values of one column. A dictionary's values are looked up once each, and
 * remembered for as long as batches share it.
 */
abstract class ColumnKeys {
  private static final int UNKNOWN = -2;

  final ColumnType type;
  private final boolean nullsMatch;
  private int nullId = KeyTable.NONE;
  private int size;
  private @Nullable Vector dictionary;
  private int[] idOfCode = {};

  ColumnKeys(ColumnType type, boolean nullsMatch) {
    this.type = type;
    this.nullsMatch = nullsMatch;
  }

  /** A copy that shares all keys but remembers no dictionary. */
  ColumnKeys(ColumnKeys other) {
    this(other.type, other.nullsMatch);
    this.nullId = other.nullId;
    this.size = other.size;
  }

  static ColumnKeys of(ColumnType type, boolean nullsMatch) {
    return switch (type.physicalType()) {
      case BOOLEAN, INT, LONG, FLOAT, DOUBLE -> new LongKeys(type, nullsMatch);
      case INT128 -> new Int128Keys(type, nullsMatch);
      case BYTES -> new BytesKeys(type, nullsMatch);
    };
  }

  abstract ColumnKeys copyForReading();

  /**
   * Numbers rows of a vector that is no dictionary.
   *
   * @param nulls rows to leave alone, null for none
   * @param add whether to add unseen values, or give them {@link KeyTable#NONE}
   */
  abstract void lookUp(Vector values, int rows, boolean @Nullable [] nulls, int[] ids, boolean add);

  /** As {@link #lookUp}, of one row that is not null. */
  abstract int lookUp(Vector values, int row, boolean add);

  abstract long byteSizeOfValues();

  /** Hash of the value with this number, which is not null. */
  abstract int hashOfValue(int id);

  /** The values with these numbers; anything at the null's. */
  abstract Vector values(int[] ids, int count, boolean @Nullable [] nulls);

  final void assign(Vector keys, int rows, int[] ids) {
    process(keys, rows, ids, true);
  }

  final void find(Vector keys, int rows, int[] ids) {
    process(keys, rows, ids, false);
  }

  private void process(Vector keys, int rows, int[] ids, boolean add) {
    boolean[] nulls = keys.nulls();
    if (!(keys instanceof DictionaryVector coded)) {
      lookUp(keys, rows, nulls, ids, add);
    } else if (coded.dictionary().length() > 0) {
      translate(coded, rows, nulls, ids, add);
    }
    if (nulls != null) {
      setNulls(nulls, rows, ids, add);
    }
  }

  private void translate(
      DictionaryVector keys, int rows, boolean @Nullable [] nulls, int[] ids, boolean add) {
    if (keys.dictionary() != dictionary) {
      dictionary = keys.dictionary();
      idOfCode = new int[dictionary.length()];
      Arrays.fill(idOfCode, UNKNOWN);
    }
    int[] codes = keys.codes();
    int[] known = idOfCode;
    int least = 0;
    for (int i = 0; i < rows; i++) {
      int id = known[codes[i]];
      ids[i] = id;
      least = Math.min(least, id);
    }
    if (least != UNKNOWN) {
      return;
    }
    for (int i = 0; i < rows; i++) {
      if (ids[i] == UNKNOWN && (nulls == null || !nulls[i])) {
        int code = codes[i];
        if (known[code] == UNKNOWN) {
          known[code] = lookUp(keys.dictionary(), code, add);
        }
        ids[i] = known[code];
      }
    }
  }

  private void setNulls(boolean[] nulls, int rows, int[] ids, boolean add) {
    for (int i = 0; i < rows; i++) {
      if (nulls[i]) {
        if (add && nullsMatch && nullId == KeyTable.NONE) {
          nullId = newId();
          nullAdded(nullId);
        }
        ids[i] = nullId;
      }
    }
  }

  /** Told that this number stands for null. */
  abstract void nullAdded(int id);

  final int newId() {
    return size++;
  }

  final int size() {
    return size;
  }

  final long byteSize() {
    return byteSizeOfValues() + 4L * idOfCode.length;
  }

  final int hash(int id) {
    return id == nullId ? 0 : hashOfValue(id);
  }

  final Vector values(int[] ids, int count) {
    boolean[] nulls = null;
    if (nullId != KeyTable.NONE) {
      nulls = new boolean[count];
      for (int i = 0; i < count; i++) {
        nulls[i] = ids[i] == nullId;
      }
    }
    return values(ids, count, nulls);
  }
}
