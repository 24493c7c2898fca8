package dev.duckpond.engine.operator.rows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.DoubleVector;
import dev.duckpond.columnar.vector.FloatVector;
import dev.duckpond.columnar.vector.Int128Vector;
import dev.duckpond.columnar.vector.IntVector;
import dev.duckpond.columnar.vector.LongVector;
import dev.duckpond.columnar.vector.Vector;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** One column of many rows, appended vector by vector. */
abstract class ColumnBuffer {
  final ColumnType type;
  private int rows;
  private boolean @Nullable [] nulls;

  ColumnBuffer(ColumnType type) {
    this.type = type;
  }

  static ColumnBuffer of(ColumnType type) {
    return switch (type.physicalType()) {
      case BYTES -> new BytesColumnBuffer(type);
      case INT128 -> new Int128ColumnBuffer(type);
      case BOOLEAN ->
          new FixedColumnBuffer<>(
              type,
              new GrowingArray<>(new boolean[0], 1),
              vector -> ((BooleanVector) vector).values(),
              BooleanVector::new);
      case INT ->
          new FixedColumnBuffer<>(
              type,
              new GrowingArray<>(new int[0], 4),
              vector -> ((IntVector) vector).values(),
              IntVector::new);
      case LONG ->
          new FixedColumnBuffer<>(
              type,
              new GrowingArray<>(new long[0], 8),
              vector -> ((LongVector) vector).values(),
              LongVector::new);
      case FLOAT ->
          new FixedColumnBuffer<>(
              type,
              new GrowingArray<>(new float[0], 4),
              vector -> ((FloatVector) vector).values(),
              FloatVector::new);
      case DOUBLE ->
          new FixedColumnBuffer<>(
              type,
              new GrowingArray<>(new double[0], 8),
              vector -> ((DoubleVector) vector).values(),
              DoubleVector::new);
    };
  }

  /** Appends all rows of a vector, which may be a dictionary vector. */
  final void append(Vector vector) {
    appendValues(vector);
    appendNulls(vector.nulls(), vector.length());
    rows += vector.length();
  }

  private void appendNulls(boolean @Nullable [] added, int count) {
    if (added == null && nulls == null) {
      return;
    }
    boolean[] flags = nulls == null ? new boolean[rows + count] : nulls;
    if (flags.length < rows + count) {
      flags = Arrays.copyOf(flags, rows + count + (rows >> 1));
    }
    if (added != null) {
      System.arraycopy(added, 0, flags, rows, count);
    }
    nulls = flags;
  }

  abstract void appendValues(Vector vector);

  /** All rows. Shares the buffer's arrays: nothing may be appended afterwards. */
  final Vector vector() {
    return vector(rows, nulls);
  }

  abstract Vector vector(int length, boolean @Nullable [] nullFlags);

  final long byteSize() {
    return byteSizeOfValues() + (nulls == null ? 0 : nulls.length);
  }

  abstract long byteSizeOfValues();

  /** What makes a vector of arrays. */
  @FunctionalInterface
  interface Maker<A> {
    Vector make(ColumnType type, int length, A values, boolean @Nullable [] nulls);
  }

  /** What finds the array of a vector. */
  @FunctionalInterface
  interface Values<A> {
    A of(Vector vector);
  }

  private static final class FixedColumnBuffer<A> extends ColumnBuffer {
    private final GrowingArray<A> array;
    private final Values<A> values;
    private final Maker<A> maker;

    FixedColumnBuffer(ColumnType type, GrowingArray<A> array, Values<A> values, Maker<A> maker) {
      super(type);
      this.array = array;
      this.values = values;
      this.maker = maker;
    }

    @Override
    void appendValues(Vector vector) {
      array.append(values.of(vector.flatten()), 0, vector.length());
    }

    @Override
    Vector vector(int length, boolean @Nullable [] nullFlags) {
      return maker.make(type, length, array.array(), nullFlags);
    }

    @Override
    long byteSizeOfValues() {
      return array.byteSize();
    }
  }

  private static final class Int128ColumnBuffer extends ColumnBuffer {
    private final GrowingArray<long[]> high = new GrowingArray<>(new long[0], 8);
    private final GrowingArray<long[]> low = new GrowingArray<>(new long[0], 8);

    Int128ColumnBuffer(ColumnType type) {
      super(type);
    }

    @Override
    void appendValues(Vector vector) {
      Int128Vector flat = (Int128Vector) vector.flatten();
      high.append(flat.high(), 0, flat.length());
      low.append(flat.low(), 0, flat.length());
    }

    @Override
    Vector vector(int length, boolean @Nullable [] nullFlags) {
      return new Int128Vector(type, length, high.array(), low.array(), nullFlags);
    }

    @Override
    long byteSizeOfValues() {
      return high.byteSize() + low.byteSize();
    }
  }
}
