package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** SUM and AVG of integers and decimals. */
final class ExactSumAccumulator implements Accumulator {
  /** What becomes of a group's sum and count. */
  enum Kind {
    SUM,
    SUM_OR_ZERO,
    AVERAGE
  }

  private final Kind kind;
  private final int scale;
  private final ExactNumbers numbers;
  private final ExactSums sums;

  ExactSumAccumulator(Kind kind, ColumnType argument, ColumnType result, RowCounts rows) {
    this.sums = new ExactSums(rows);
    this.kind = kind;
    this.scale = argument.scale();
    this.numbers = new ExactNumbers(kind == Kind.AVERAGE ? "AVG" : "SUM", result);
  }

  @Override
  public boolean readsRowCounts() {
    return true;
  }

  @Override
  public void ensure(int groups) {
    sums.ensure(groups);
  }

  @Override
  public void add(Vector[] arguments, int rows, int[] groups) {
    sums.add(arguments[0].flatten(), rows, groups);
  }

  @Override
  public void merge(Accumulator other, int[] from, int[] to, int count) {
    sums.merge(((ExactSumAccumulator) other).sums, from, to, count);
  }

  @Override
  public Vector result(int from, int count) {
    VectorBuilder builder = new VectorBuilder(numbers.type());
    for (int group = from; group < from + count; group++) {
      if (sums.count(group) == 0 && kind != Kind.SUM_OR_ZERO) {
        builder.appendNull();
      } else if (kind == Kind.AVERAGE) {
        appendAverage(builder, group);
      } else if (sums.fitsLong(group)) {
        numbers.append(builder, sums.low(group), scale);
      } else {
        numbers.append(builder, new BigDecimal(sums.sum(group), scale));
      }
    }
    return builder.build();
  }

  private void appendAverage(VectorBuilder builder, int group) {
    long count = sums.count(group);
    if (numbers.isFloating()) {
      double sum =
          scale == 0 && sums.fitsLong(group)
              ? sums.low(group)
              : new BigDecimal(sums.sum(group), scale).doubleValue();
      FloatingNumbers.append(builder, numbers.type(), sum / count);
    } else {
      numbers.append(
          builder,
          new BigDecimal(sums.sum(group), scale)
              .divide(BigDecimal.valueOf(count), numbers.type().scale(), RoundingMode.HALF_UP));
    }
  }

  @Override
  public long byteSize() {
    return sums.byteSize();
  }
}
