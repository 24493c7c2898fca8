package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.Arrays;

/** COUNT: rows where no argument is null; all rows when there is no argument. */
final class CountAccumulator implements Accumulator {
  private final ExactNumbers numbers;
  private long[] counts = {};

  CountAccumulator(ColumnType type) {
    this.numbers = new ExactNumbers("COUNT", type);
  }

  @Override
  public void ensure(int groups) {
    if (counts.length < groups) {
      counts = Arrays.copyOf(counts, Capacity.grown(counts.length, groups));
    }
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    boolean[] nulls = null;
    for (Vector argument : arguments) {
      nulls = Nulls.union(nulls, argument.nulls(), rows);
    }
    long[] target = counts;
    if (nulls == null) {
      for (int i = 0; i < rows; i++) {
        target[groups[i]]++;
      }
    } else {
      for (int i = 0; i < rows; i++) {
        target[groups[i]] += nulls[i] ? 0 : 1;
      }
    }
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    long[] source = ((CountAccumulator) other).counts;
    for (int i = 0; i < count; i++) {
      counts[to[i]] += source[from[i]];
    }
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(numbers.type());
    for (int i = from; i < from + count; i++) {
      numbers.append(builder, counts[i], 0);
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return 8L * counts.length;
  }
}
