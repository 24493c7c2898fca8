package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.engine.operator.MemoryReservation;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.key.KeyTable;
import dev.duckpond.engine.plan.Aggregate;
import dev.duckpond.engine.plan.AggregateCall;
import java.util.List;

/** Groups and the state of their aggregates. Used by one thread at a time. */
final class GroupTable {
  private final Aggregate plan;
  private final OperatorContext context;
  private final KeyTable keys;
  private final Accumulator[] accumulators;
  private final MemoryReservation memory;
  private int[] groups = {};

  GroupTable(Aggregate plan, OperatorContext context) {
    this.plan = plan;
    this.context = context;
    Schema input = plan.input().schema();
    List<ColumnType> keyTypes =
        plan.keys().stream().map(column -> input.field(column).type()).toList();
    this.keys = KeyTable.of(keyTypes, true);
    this.accumulators =
        plan.calls().stream().map(call -> Accumulators.of(call, input)).toArray(Accumulator[]::new);
    this.memory = context.memory().reservation("the hash table of an aggregate");
    ensure();
  }

  private void ensure() {
    for (Accumulator accumulator : accumulators) {
      accumulator.ensure(keys.size());
    }
  }

  void add(ColumnBatch batch) {
    int rows = batch.rowCount();
    if (groups.length < rows) {
      groups = new int[rows];
    }
    keys.assign(columns(batch, plan.keys()), rows, groups);
    ensure();
    for (int i = 0; i < accumulators.length; i++) {
      add(plan.calls().get(i), accumulators[i], batch);
    }
    account();
  }

  private void add(AggregateCall call, Accumulator accumulator, ColumnBatch batch) {
    if (call.filter().isEmpty()) {
      accumulator.add(columns(batch, call.arguments()), batch.rowCount(), groups);
      return;
    }
    int[] positions = new int[batch.rowCount()];
    int[] selectedGroups = new int[batch.rowCount()];
    int count = 0;
    BooleanVector condition = (BooleanVector) batch.column(call.filter().getAsInt()).flatten();
    for (int i = 0; i < batch.rowCount(); i++) {
      if (condition.values()[i] && !condition.isNull(i)) {
        positions[count] = i;
        selectedGroups[count++] = groups[i];
      }
    }
    if (count > 0) {
      ColumnBatch selected = batch.select(positions, count);
      accumulator.add(columns(selected, call.arguments()), count, selectedGroups);
    }
  }

  private static Vector[] columns(ColumnBatch batch, List<Integer> positions) {
    Vector[] columns = new Vector[positions.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = batch.column(positions.get(i));
    }
    return columns;
  }

  private void account() {
    long bytes = keys.byteSize();
    for (Accumulator accumulator : accumulators) {
      bytes += accumulator.byteSize();
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
    for (int i = 0; i < accumulators.length; i++) {
      accumulators[i].merge(other.accumulators[i], from, to, count);
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
