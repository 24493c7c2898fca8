package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.scan.ScalarValue;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.DictionaryVector;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import dev.duckpond.engine.operator.Scalars;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One value of any type for each group: MIN and MAX of texts, bytes and wide decimals, ANY_VALUE
 * and SINGLE_VALUE.
 */
final class ObjectAccumulator implements Accumulator {
  /** Which value a group keeps. */
  enum Choice {
    LEAST,
    GREATEST,
    ANY,
    /** The only one; a null counts as one. */
    SINGLE
  }

  private static final long BYTES_PER_OBJECT = 32;

  private final ColumnType type;
  private final Choice choice;
  private @Nullable Object[] values = {};
  private boolean[] present = {};
  private long bytes;

  ObjectAccumulator(ColumnType type, Choice choice) {
    this.type = type;
    this.choice = choice;
  }

  @Override
  public void ensure(int groups) {
    if (values.length < groups) {
      int capacity = Capacity.grown(values.length, groups);
      values = Arrays.copyOf(values, capacity);
      present = Arrays.copyOf(present, capacity);
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    Vector argument = arguments[0];
    boolean[] nulls = argument.nulls();
    for (int i = 0; i < rows; i++) {
      if (choice == Choice.SINGLE || nulls == null || !nulls[i]) {
        int group = groups[i];
        if (!present[group] || choice == Choice.SINGLE || mayReplace(group, argument, i)) {
          offer(group, Scalars.read(argument, i));
        }
      }
    }
  }

  /** Spares texts that do not win from being copied. */
  private boolean mayReplace(int group, Vector argument, int row) {
    if (choice == Choice.ANY) {
      return false;
    }
    if (argument instanceof DictionaryVector coded) {
      return mayReplace(group, coded.dictionary(), coded.codes()[row]);
    }
    if (argument instanceof BytesVector texts && values[group] instanceof byte[] held) {
      int start = texts.starts()[row];
      int order =
          Arrays.compareUnsigned(
              texts.data(), start, start + texts.lengths()[row], held, 0, held.length);
      return choice == Choice.LEAST ? order < 0 : order > 0;
    }
    return true;
  }

  private void offer(int group, @Nullable Object value) {
    if (!present[group]) {
      present[group] = true;
      keep(group, value);
      return;
    }
    if (choice == Choice.SINGLE) {
      throw new QueryException(
          ErrorCode.CARDINALITY_VIOLATION, "a subquery used as a value returned more than one row");
    }
    Object held = values[group];
    if (choice == Choice.ANY || held == null || value == null) {
      return;
    }
    int order = ScalarValue.compare(value, held);
    if (choice == Choice.LEAST ? order < 0 : order > 0) {
      keep(group, value);
    }
  }

  private void keep(int group, @Nullable Object value) {
    bytes += byteSize(value) - byteSize(values[group]);
    values[group] = value;
  }

  private static long byteSize(@Nullable Object value) {
    if (value == null) {
      return 0;
    }
    return BYTES_PER_OBJECT + (value instanceof byte[] array ? array.length : 0);
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    ObjectAccumulator that = (ObjectAccumulator) other;
    for (int i = 0; i < count; i++) {
      if (that.present[from[i]]) {
        offer(to[i], that.values[from[i]]);
      }
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = from; i < from + count; i++) {
      builder.appendScalar(values[i]);
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return 5L * values.length + bytes;
  }
}
