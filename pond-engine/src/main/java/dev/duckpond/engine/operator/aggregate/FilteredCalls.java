package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.plan.AggregateCall;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** The calls of an aggregate that see the same rows: all, or those where one column is true. */
final class FilteredCalls {
  private final OptionalInt filter;
  private final RowCounts counts = new RowCounts();
  private final List<AggregateCall> calls = new ArrayList<>();
  private final List<Accumulator> accumulators = new ArrayList<>();
  private boolean countsRows;

  FilteredCalls(OptionalInt filter) {
    this.filter = filter;
  }

  OptionalInt filter() {
    return filter;
  }

  /** Counts of the rows these calls see. */
  RowCounts counts() {
    return counts;
  }

  void add(AggregateCall call, Accumulator accumulator) {
    calls.add(call);
    accumulators.add(accumulator);
    countsRows |= accumulator.readsRowCounts();
  }

  void ensure(int groups) {
    if (countsRows) {
      counts.ensure(groups);
    }
    for (Accumulator accumulator : accumulators) {
      accumulator.ensure(groups);
    }
  }

  /** Takes a batch, and the group of each row. */
  void add(ColumnBatch batch, int[] groups) {
    if (filter.isEmpty()) {
      addAll(batch, groups);
      return;
    }
    int[] positions = new int[batch.rowCount()];
    int[] selectedGroups = new int[batch.rowCount()];
    int count = 0;
    BooleanVector condition = (BooleanVector) batch.column(filter.getAsInt()).flatten();
    for (int i = 0; i < batch.rowCount(); i++) {
      if (condition.values()[i] && !condition.isNull(i)) {
        positions[count] = i;
        selectedGroups[count++] = groups[i];
      }
    }
    if (count > 0) {
      addAll(batch.select(positions, count), selectedGroups);
    }
  }

  private void addAll(ColumnBatch batch, int[] groups) {
    if (countsRows) {
      counts.add(batch.rowCount(), groups);
    }
    for (int i = 0; i < calls.size(); i++) {
      accumulators
          .get(i)
          .add(GroupTable.columns(batch, calls.get(i).arguments()), batch.rowCount(), groups);
    }
  }

  void merge(FilteredCalls other, int[] from, int[] to, int count) {
    if (countsRows) {
      counts.merge(other.counts, from, to, count);
    }
    for (int i = 0; i < accumulators.size(); i++) {
      accumulators.get(i).merge(other.accumulators.get(i), from, to, count);
    }
  }

  long byteSize() {
    long bytes = counts.byteSize();
    for (Accumulator accumulator : accumulators) {
      bytes += accumulator.byteSize();
    }
    return bytes;
  }
}
