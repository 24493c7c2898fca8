package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Nulls;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;

/** COUNT: rows where no argument is null; all rows when there is no argument. */
final class CountAccumulator implements Accumulator {
  private final ExactNumbers numbers;
  private final NonNullCounts counts;

  CountAccumulator(ColumnType type, RowCounts rows) {
    this.numbers = new ExactNumbers("COUNT", type);
    this.counts = new NonNullCounts(rows);
  }

  @Override
  public boolean readsRowCounts() {
    return true;
  }

  @Override
  public void ensure(int groups) {
    counts.ensure(groups);
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    boolean[] nulls = null;
    for (Vector argument : arguments) {
      nulls = Nulls.union(nulls, argument.nulls(), rows);
    }
    counts.add(nulls, rows, groups);
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    counts.merge(((CountAccumulator) other).counts, from, to, count);
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(numbers.type());
    for (int i = from; i < from + count; i++) {
      numbers.append(builder, counts.count(i), 0);
    }
    return builder.build();
  }

  @Override
  public long byteSize() {
    return counts.byteSize();
  }
}
