package dev.duckpond.engine.evaluation.kernel;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import org.jspecify.annotations.Nullable;

/** Puts one column together from vectors that each hold some of its rows. */
public final class ColumnMerge {
  private final ColumnType type;
  private final int rowCount;
  private boolean @Nullable [] nulls;
  private final boolean[] booleans;
  private final int[] ints;
  private final long[] longs;
  private final long[] highs;
  private final float[] floats;
  private final double[] doubles;
  private final @Nullable BytesMerge bytes;

  public ColumnMerge(ColumnType type, int rowCount) {
    this.type = type;
    this.rowCount = rowCount;
    int none = 0;
    booleans = new boolean[holds(Layout.BOOLEAN) ? rowCount : none];
    ints = new int[holds(Layout.INT) ? rowCount : none];
    longs = new long[holds(Layout.LONG) ? rowCount : none];
    highs = new long[holds(Layout.HIGH) ? rowCount : none];
    floats = new float[holds(Layout.FLOAT) ? rowCount : none];
    doubles = new double[holds(Layout.DOUBLE) ? rowCount : none];
    bytes = holds(Layout.BYTES) ? new BytesMerge(type, rowCount) : null;
  }

  private enum Layout {
    BOOLEAN,
    INT,
    LONG,
    HIGH,
    FLOAT,
    DOUBLE,
    BYTES
  }

  private boolean holds(Layout layout) {
    return switch (type.physicalType()) {
      case BOOLEAN -> layout == Layout.BOOLEAN;
      case INT -> layout == Layout.INT;
      case LONG -> layout == Layout.LONG;
      case INT128 -> layout == Layout.LONG || layout == Layout.HIGH;
      case FLOAT -> layout == Layout.FLOAT;
      case DOUBLE -> layout == Layout.DOUBLE;
      case BYTES -> layout == Layout.BYTES;
    };
  }

  /**
   * Sets rows.
   *
   * @param values one for each of {@code rows[0..count)}; may have a dictionary
   */
  public void put(Vector values, int[] rows, int count) {
    Vector flat = values.flatten();
    if (flat instanceof BooleanVector v) {
      for (int i = 0; i < count; i++) {
        booleans[rows[i]] = v.values()[i];
      }
    } else if (flat instanceof IntVector v) {
      for (int i = 0; i < count; i++) {
        ints[rows[i]] = v.values()[i];
      }
    } else if (flat instanceof LongVector v) {
      for (int i = 0; i < count; i++) {
        longs[rows[i]] = v.values()[i];
      }
    } else if (flat instanceof FloatVector v) {
      for (int i = 0; i < count; i++) {
        floats[rows[i]] = v.values()[i];
      }
    } else if (flat instanceof DoubleVector v) {
      for (int i = 0; i < count; i++) {
        doubles[rows[i]] = v.values()[i];
      }
    } else if (flat instanceof Int128Vector v) {
      for (int i = 0; i < count; i++) {
        longs[rows[i]] = v.low()[i];
        highs[rows[i]] = v.high()[i];
      }
    } else if (flat instanceof BytesVector v && bytes != null) {
      bytes.put(v, rows, count);
    }
    putNulls(flat.nulls(), rows, count);
  }

  private void putNulls(boolean @Nullable [] flags, int[] rows, int count) {
    if (flags == null) {
      return;
    }
    if (nulls == null) {
      nulls = new boolean[rowCount];
    }
    for (int i = 0; i < count; i++) {
      nulls[rows[i]] = flags[i];
    }
  }

  /** The column, when each row has been set once. */
  public Vector build() {
    return switch (type.physicalType()) {
      case BOOLEAN -> new BooleanVector(type, rowCount, booleans, nulls);
      case INT -> new IntVector(type, rowCount, ints, nulls);
      case LONG -> new LongVector(type, rowCount, longs, nulls);
      case INT128 -> new Int128Vector(type, rowCount, highs, longs, nulls);
      case FLOAT -> new FloatVector(type, rowCount, floats, nulls);
      case DOUBLE -> new DoubleVector(type, rowCount, doubles, nulls);
      case BYTES -> java.util.Objects.requireNonNull(bytes).build(nulls);
    };
  }
}
