package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.Arrays;

/** MIN and MAX of REAL and DOUBLE; NaN is larger than infinity. */
final class FloatingExtremeAccumulator implements Accumulator {
  private final ColumnType type;
  private final boolean greatest;
  private final FloatingNumbers numbers = new FloatingNumbers();
  private double[] extremes = {};
  private boolean[] present = {};

  FloatingExtremeAccumulator(ColumnType type, boolean greatest) {
    this.type = type;
    this.greatest = greatest;
  }

  @Override
  public void ensure(int groups) {
    if (extremes.length < groups) {
      int capacity = Capacity.grown(extremes.length, groups);
      extremes = Arrays.copyOf(extremes, capacity);
      present = Arrays.copyOf(present, capacity);
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    Vector argument = arguments[0].flatten();
    double[] values = numbers.read(argument, rows);
    boolean[] nulls = argument.nulls();
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        offer(groups[i], values[i]);
      }
    }
  }

  private void offer(int group, double value) {
    // Double.compare has NaN as the largest.
    if (!present[group]
        || (greatest
            ? Double.compare(value, extremes[group]) > 0
            : Double.compare(value, extremes[group]) < 0)) {
      extremes[group] = value;
      present[group] = true;
    }
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    FloatingExtremeAccumulator that = (FloatingExtremeAccumulator) other;
    for (int i = 0; i < count; i++) {
      if (that.present[from[i]]) {
        offer(to[i], that.extremes[from[i]]);
      }
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = from; i < from + count; i++) {
      if (present[i]) {
        FloatingNumbers.append(builder, type, extremes[i]);
      } else {
        builder.appendNull();
      }
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return 9L * extremes.length;
  }
}
