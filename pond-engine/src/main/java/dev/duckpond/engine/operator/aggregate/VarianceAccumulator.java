package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.Arrays;

/**
 * Variances and standard deviations by Welford's method, with Chan's for merging: stable also where
 * the values are large and differ little.
 */
final class VarianceAccumulator implements Accumulator {
  private final ColumnType type;
  private final boolean sample;
  private final boolean squareRoot;
  private final FloatingNumbers numbers = new FloatingNumbers();
  private long[] counts = {};
  private double[] means = {};
  private double[] squares = {};

  /**
   * @param sample divide by one less than the count
   * @param squareRoot the standard deviation
   */
  VarianceAccumulator(ColumnType type, boolean sample, boolean squareRoot) {
    this.type = type;
    this.sample = sample;
    this.squareRoot = squareRoot;
  }

  @Override
  public void ensure(int groups) {
    if (counts.length < groups) {
      int capacity = Capacity.grown(counts.length, groups);
      counts = Arrays.copyOf(counts, capacity);
      means = Arrays.copyOf(means, capacity);
      squares = Arrays.copyOf(squares, capacity);
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    Vector argument = arguments[0].flatten();
    double[] values = numbers.read(argument, rows);
    boolean[] nulls = argument.nulls();
    for (int i = 0; i < rows; i++) {
      if (nulls == null || !nulls[i]) {
        int group = groups[i];
        long count = ++counts[group];
        double difference = values[i] - means[group];
        means[group] += difference / count;
        squares[group] += difference * (values[i] - means[group]);
      }
    }
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    VarianceAccumulator that = (VarianceAccumulator) other;
    for (int i = 0; i < count; i++) {
      int source = from[i];
      int target = to[i];
      long added = that.counts[source];
      if (added == 0) {
        continue;
      }
      long before = counts[target];
      long total = before + added;
      double difference = that.means[source] - means[target];
      means[target] =
          before == 0 ? that.means[source] : means[target] + difference * ((double) added / total);
      squares[target] +=
          that.squares[source] + difference * difference * ((double) before / total * added);
      counts[target] = total;
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(type);
    for (int i = from; i < from + count; i++) {
      long divisor = sample ? counts[i] - 1 : counts[i];
      if (divisor <= 0) {
        builder.appendNull();
      } else {
        double variance = squares[i] / divisor;
        FloatingNumbers.append(builder, type, squareRoot ? Math.sqrt(variance) : variance);
      }
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return 24L * counts.length;
  }
}
