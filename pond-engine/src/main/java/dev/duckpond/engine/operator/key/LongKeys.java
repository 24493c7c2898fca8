package dev.duckpond.engine.operator.key;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Values that fit in a long: integers as they are, floating-point numbers by their bits. */
final class LongKeys extends ColumnKeys {
  private final DirectWindow window;
  private final LongTable table;
  private long[] valueOfId = new long[64];
  private long[] scratch = {};

  LongKeys(ColumnType type, boolean nullsMatch) {
    super(type, nullsMatch);
    this.window = new DirectWindow();
    this.table = new LongTable();
  }

  private LongKeys(LongKeys other) {
    super(other);
    this.window = other.window;
    this.table = other.table;
    this.valueOfId = other.valueOfId;
  }

  @Override
  LongKeys copyForReading() {
    return new LongKeys(this);
  }

  @Override
  void lookUp(Vector values, int rows, boolean @Nullable [] nulls, int[] ids, boolean add) {
    long[] longs = longs(values, rows);
    if (add && size() == 0) {
      window.place(longs, rows);
    }
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        int id = window.find(longs[i]);
        ids[i] = id >= 0 ? id : lookUp(longs[i], add);
      }
    }
  }

  @Override
  int lookUp(Vector values, int row, boolean add) {
    long value;
    if (values instanceof LongVector v) {
      value = v.values()[row];
    } else if (values instanceof IntVector v) {
      value = v.values()[row];
    } else if (values instanceof DoubleVector v) {
      value = bits(v.values()[row]);
    } else if (values instanceof FloatVector v) {
      value = bits(v.values()[row]);
    } else {
      value = ((BooleanVector) values).values()[row] ? 1 : 0;
    }
    return lookUp(value, add);
  }

  private int lookUp(long value, boolean add) {
    int known = window.find(value);
    if (known >= 0) {
      return known;
    }
    if (!add) {
      return window.covers(value) ? KeyTable.NONE : table.find(value);
    }
    int next = size();
    int id;
    if (window.covers(value)) {
      window.put(value, next);
      id = next;
    } else {
      id = table.findOrAdd(value, next);
    }
    if (id == next) {
      newId();
      ensure(next);
      valueOfId[next] = value;
    }
    return id;
  }

  @Override
  void nullAdded(int id) {
    ensure(id);
  }

  private void ensure(int id) {
    if (id >= valueOfId.length) {
      valueOfId = Arrays.copyOf(valueOfId, valueOfId.length * 2);
    }
  }

  private long[] longs(Vector values, int rows) {
    if (values instanceof LongVector v) {
      return v.values();
    }
    if (scratch.length < rows) {
      scratch = new long[rows];
    }
    long[] longs = scratch;
    if (values instanceof IntVector v) {
      int[] ints = v.values();
      for (int i = 0; i < rows; i++) {
        longs[i] = ints[i];
      }
    } else if (values instanceof DoubleVector v) {
      for (int i = 0; i < rows; i++) {
        longs[i] = bits(v.values()[i]);
      }
    } else if (values instanceof FloatVector v) {
      for (int i = 0; i < rows; i++) {
        longs[i] = bits(v.values()[i]);
      }
    } else {
      boolean[] booleans = ((BooleanVector) values).values();
      for (int i = 0; i < rows; i++) {
        longs[i] = booleans[i] ? 1 : 0;
      }
    }
    return longs;
  }

  /** One pattern for every NaN, and one for both zeros. */
  private static long bits(double value) {
    return Double.doubleToLongBits(value == 0 ? 0.0 : value);
  }

  private static long bits(float value) {
    return Float.floatToIntBits(value == 0 ? 0.0f : value);
  }

  @Override
  long byteSizeOfValues() {
    return window.byteSize() + table.byteSize() + 8L * valueOfId.length;
  }

  @Override
  int hashOfValue(int id) {
    return Hashes.of(valueOfId[id]);
  }

  @Override
  Vector values(int[] ids, int count, boolean @Nullable [] nulls) {
    switch (type.physicalType()) {
      case LONG -> {
        long[] values = new long[count];
        for (int i = 0; i < count; i++) {
          values[i] = valueOfId[ids[i]];
        }
        return new LongVector(type, count, values, nulls);
      }
      case INT -> {
        int[] values = new int[count];
        for (int i = 0; i < count; i++) {
          values[i] = (int) valueOfId[ids[i]];
        }
        return new IntVector(type, count, values, nulls);
      }
      case DOUBLE -> {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
          values[i] = Double.longBitsToDouble(valueOfId[ids[i]]);
        }
        return new DoubleVector(type, count, values, nulls);
      }
      case FLOAT -> {
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
          values[i] = Float.intBitsToFloat((int) valueOfId[ids[i]]);
        }
        return new FloatVector(type, count, values, nulls);
      }
      case BOOLEAN -> {
        boolean[] values = new boolean[count];
        for (int i = 0; i < count; i++) {
          values[i] = valueOfId[ids[i]] != 0;
        }
        return new BooleanVector(type, count, values, nulls);
      }
      case INT128, BYTES -> throw new IllegalStateException(type + " does not fit in a long");
    }
    throw new IllegalStateException("unknown layout of " + type);
  }
}
