package dev.duckpond.columnar.vector;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.PhysicalType;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Collects one column row by row. For the edges (import, literals, tests); kernels fill arrays
 * themselves. Not thread-safe.
 */
public final class VectorBuilder {
  private final ColumnType type;
  private final PhysicalType physicalType;
  private int length;
  private boolean @Nullable [] nulls;
  private boolean[] booleans = {};
  private int[] ints = {};
  private long[] longs = {};
  private long[] highs = {};
  private float[] floats = {};
  private double[] doubles = {};
  private byte[] data = {};
  private int dataLength;
  private int[] lengths = {};

  public VectorBuilder(ColumnType type) {
    this.type = type;
    this.physicalType = type.physicalType();
  }

  public ColumnType type() {
    return type;
  }

  public int length() {
    return length;
  }

  /** Bytes held so far, roughly. */
  public long byteSize() {
    return switch (physicalType) {
      case BOOLEAN -> length;
      case INT, FLOAT -> 4L * length;
      case LONG, DOUBLE -> 8L * length;
      case INT128 -> 16L * length;
      case BYTES -> 8L * length + dataLength;
    };
  }

  public void appendNull() {
    grow();
    if (nulls == null) {
      nulls = new boolean[capacity()];
    }
    nulls[length++] = true;
  }

  public void appendBoolean(boolean value) {
    grow();
    booleans[length++] = value;
  }

  /** For the types held in {@code int[]}. */
  public void appendInt(int value) {
    grow();
    ints[length++] = value;
  }

  /** For the types held in {@code long[]}. */
  public void appendLong(long value) {
    grow();
    longs[length++] = value;
  }

  public void appendFloat(float value) {
    grow();
    floats[length++] = value;
  }

  public void appendDouble(double value) {
    grow();
    doubles[length++] = value;
  }

  public void appendInt128(long high, long low) {
    grow();
    highs[length] = high;
    longs[length++] = low;
  }

  public void appendBytes(byte[] source, int start, int count) {
    grow();
    if (data.length - dataLength < count) {
      long wanted = Math.max((long) dataLength + count, Math.min(2L * data.length + 64, 1 << 30));
      if (wanted > Integer.MAX_VALUE - 8) {
        throw new IllegalStateException("a column of one batch exceeds 2 GiB");
      }
      data = Arrays.copyOf(data, (int) wanted);
    }
    System.arraycopy(source, start, data, dataLength, count);
    ints[length] = dataLength;
    lengths[length++] = count;
    dataLength += count;
  }

  public void appendString(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    appendBytes(bytes, 0, bytes.length);
  }

  /** Appends a value in the form {@link dev.duckpond.columnar.scan.ScalarValue} describes. */
  public void appendScalar(@Nullable Object value) {
    if (value == null) {
      appendNull();
      return;
    }
    switch (physicalType) {
      case BOOLEAN -> appendBoolean((Boolean) value);
      case INT -> appendInt(Math.toIntExact((Long) value));
      case LONG -> appendLong((Long) value);
      case FLOAT -> appendFloat((Float) value);
      case DOUBLE -> appendDouble((Double) value);
      case INT128 -> {
        BigInteger unscaled = (BigInteger) value;
        appendInt128(Int128.high(unscaled), Int128.low(unscaled));
      }
      case BYTES -> {
        byte[] bytes = (byte[]) value;
        appendBytes(bytes, 0, bytes.length);
      }
    }
  }

  /** The vector of everything appended so far; the builder starts anew. */
  public Vector build() {
    Vector vector =
        switch (physicalType) {
          case BOOLEAN -> new BooleanVector(type, length, booleans, nulls);
          case INT -> new IntVector(type, length, ints, nulls);
          case LONG -> new LongVector(type, length, longs, nulls);
          case FLOAT -> new FloatVector(type, length, floats, nulls);
          case DOUBLE -> new DoubleVector(type, length, doubles, nulls);
          case INT128 -> new Int128Vector(type, length, highs, longs, nulls);
          case BYTES -> new BytesVector(type, length, data, ints, lengths, nulls);
        };
    length = 0;
    nulls = null;
    booleans = new boolean[0];
    ints = new int[0];
    longs = new long[0];
    highs = new long[0];
    floats = new float[0];
    doubles = new double[0];
    data = new byte[0];
    dataLength = 0;
    lengths = new int[0];
    return vector;
  }

  private int capacity() {
    return switch (physicalType) {
      case BOOLEAN -> booleans.length;
      case INT, BYTES -> ints.length;
      case LONG, INT128 -> longs.length;
      case FLOAT -> floats.length;
      case DOUBLE -> doubles.length;
    };
  }

  private void grow() {
    int capacity = capacity();
    if (length < capacity) {
      return;
    }
    int grown = Math.max(64, capacity * 2);
    switch (physicalType) {
      case BOOLEAN -> booleans = Arrays.copyOf(booleans, grown);
      case INT -> ints = Arrays.copyOf(ints, grown);
      case LONG -> longs = Arrays.copyOf(longs, grown);
      case FLOAT -> floats = Arrays.copyOf(floats, grown);
      case DOUBLE -> doubles = Arrays.copyOf(doubles, grown);
      case INT128 -> {
        highs = Arrays.copyOf(highs, grown);
        longs = Arrays.copyOf(longs, grown);
      }
      case BYTES -> {
        ints = Arrays.copyOf(ints, grown);
        lengths = Arrays.copyOf(lengths, grown);
      }
    }
    if (nulls != null) {
      nulls = Arrays.copyOf(nulls, grown);
    }
  }
}
