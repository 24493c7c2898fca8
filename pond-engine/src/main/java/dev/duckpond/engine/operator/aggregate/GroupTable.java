package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.MemoryReservation;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.key.KeyTable;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Groups and the state of their aggregates. Used by one thread at a time. */
final class GroupTable {
  private final Aggregate plan;
  private final OperatorContext context;
  private final KeyTable keys;
  private final Accumulator[] accumulators;
  private final List<FilteredCalls> filtered = new ArrayList<>();
  private final MemoryReservation memory;
  private int[] groups = {};

  GroupTable(Aggregate plan, OperatorContext context) {
    this.plan = plan;
    this.context = context;
    Schema input = plan.input().schema();
    List<ColumnType> keyTypes =
        plan.keys().stream().map(column -> input.field(column).type()).toList();
    this.keys = KeyTable.of(keyTypes, true);
    this.accumulators = new Accumulator[plan.calls().size()];
    for (int i = 0; i < accumulators.length; i++) {
      AggregateCall call = plan.calls().get(i);
      FilteredCalls calls = filteredCalls(call.filter());
      accumulators[i] = Accumulators.of(call, input, calls.counts());
      calls.add(call, accumulators[i]);
    }
    this.memory = context.memory().reservation("the hash table of an aggregate");
    ensure();
  }

  private FilteredCalls filteredCalls(OptionalInt filter) {
    for (FilteredCalls calls : filtered) {
      if (calls.filter().equals(filter)) {
        return calls;
      }
    }
    FilteredCalls calls = new FilteredCalls(filter);
    filtered.add(calls);
    return calls;
  }

  private void ensure() {
    for (FilteredCalls calls : filtered) {
      calls.ensure(keys.size());
    }
  }

  void add(ColumnBatch batch) {
    int rows = batch.rowCount();
    if (groups.length < rows) {
      groups = new int[rows];
    }
    keys.assign(columns(batch, plan.keys()), rows, groups);
    ensure();
    for (FilteredCalls calls : filtered) {
      calls.add(batch, groups);
    }
    account();
  }

  static Vector[] columns(ColumnBatch batch, List<Integer> positions) {
    Vector[] columns = new Vector[positions.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = batch.column(positions.get(i));
    }
    return columns;
  }

  private void account() {
    long bytes = keys.byteSize();
    for (FilteredCalls calls : filtered) {
      bytes += calls.byteSize();
    }
    memory.resize(bytes);
  }

  /**
   * Takes groups of another table.
   *
   * @param partition which of them: those whose hash has this remainder
   * @param partitions a power of two; 1 for all groups
   */
  void merge(GroupTable other, int partition, int partitions) {
    int[] from = new int[ColumnBatch.TARGET_ROWS];
    int[] to = new int[ColumnBatch.TARGET_ROWS];
    for (int start = 0; start < other.size(); start += from.length) {
      context.check();
      int rows = Math.min(from.length, other.size() - start);
      int count = 0;
      for (int i = start; i < start + rows; i++) {
        if ((other.keys.hash(i) & (partitions - 1)) == partition) {
          from[count++] = i;
        }
      }
      if (count > 0) {
        merge(other, start, rows, from, to, count);
      }
    }
    account();
  }

  private void merge(GroupTable other, int start, int rows, int[] from, int[] to, int count) {
    Vector[] chunk = other.keys.keys(start, rows);
    if (count < rows) {
      int[] positions = new int[count];
      for (int i = 0; i < count; i++) {
        positions[i] = from[i] - start;
      }
      for (int i = 0; i < chunk.length; i++) {
        chunk[i] = chunk[i].gather(positions, count);
      }
    }
    keys.assign(chunk, count, to);
    ensure();
    for (int i = 0; i < filtered.size(); i++) {
      filtered.get(i).merge(other.filtered.get(i), from, to, count);
    }
    account();
  }

  /** To be called once all rows and tables have been added, before {@link #result}. */
  void complete() {
    for (Accumulator accumulator : accumulators) {
      accumulator.complete();
    }
    account();
  }

  /** Gives the memory back, for a table that is no longer used. */
  void release() {
    memory.resize(0);
  }

  int size() {
    return keys.size();
  }

  /** Keys and aggregates of {@code count} groups from one on. Any thread may ask. */
  ColumnBatch result(int from, int count) {
    Vector[] keyColumns = keys.keys(from, count);
    Vector[] columns = new Vector[keyColumns.length + accumulators.length];
    System.arraycopy(keyColumns, 0, columns, 0, keyColumns.length);
    for (int i = 0; i < accumulators.length; i++) {
      columns[keyColumns.length + i] = accumulators[i].result(from, count);
    }
    return new ColumnBatch(count, columns);
  }
}
