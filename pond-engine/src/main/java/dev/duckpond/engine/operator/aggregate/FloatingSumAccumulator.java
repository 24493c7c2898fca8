package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** SUM and AVG of REAL and DOUBLE. A sum of finite numbers that is infinite is an error. */
final class FloatingSumAccumulator implements Accumulator {
  private final ExactSumAccumulator.Kind kind;
  private final ColumnType type;
  private final FloatingNumbers numbers = new FloatingNumbers();
  private final NonNullCounts counts;
  private double[] sums = {};
  private boolean[] sawInfinity = {};

  FloatingSumAccumulator(ExactSumAccumulator.Kind kind, ColumnType type, RowCounts rows) {
    this.counts = new NonNullCounts(rows);
    this.kind = kind;
    this.type = type;
  }

  @Override
  public boolean readsRowCounts() {
    return true;
  }

  @Override
  public void ensure(int groups) {
    counts.ensure(groups);
    if (sums.length < groups) {
      int capacity = Capacity.grown(sums.length, groups);
      sums = Arrays.copyOf(sums, capacity);
      sawInfinity = Arrays.copyOf(sawInfinity, capacity);
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    Vector argument = arguments[0].flatten();
    double[] values = numbers.read(argument, rows);
    boolean[] nulls = argument.nulls();
    counts.add(nulls, rows, groups);
    double[] target = sums;
    // Stays zero unless something is infinite or NaN.
    double marker = 0;
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        int group = groups[i];
        target[group] += values[i];
        marker += values[i] * 0;
      }
    }
    if (marker != 0) {
      noteInfinities(values, nulls, rows, groups);
    }
  }

  private void noteInfinities(double[] values, boolean @Nullable [] nulls, int rows, int[] groups) {
    for (int i = 0; i < rows; i++) {
      if ((nulls == null || !nulls[i]) && Double.isInfinite(values[i])) {
        sawInfinity[groups[i]] = true;
      }
    }
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    FloatingSumAccumulator that = (FloatingSumAccumulator) other;
    counts.merge(that.counts, from, to, count);
    for (int i = 0; i < count; i++) {
      sums[to[i]] += that.sums[from[i]];
      sawInfinity[to[i]] |= that.sawInfinity[from[i]];
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = from; i < from + count; i++) {
      if (counts.count(i) == 0 && kind != ExactSumAccumulator.Kind.SUM_OR_ZERO) {
        builder.appendNull();
        continue;
      }
      if (Double.isInfinite(sums[i]) && !sawInfinity[i]) {
        throw new QueryException(
            ErrorCode.NUMERIC_OUT_OF_RANGE, "a sum of finite numbers is too large for " + type);
      }
      boolean average = kind == ExactSumAccumulator.Kind.AVERAGE;
      FloatingNumbers.append(builder, type, average ? sums[i] / counts.count(i) : sums[i]);
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return counts.byteSize() + 9L * sums.length;
  }
}
