package dev.duckpond.engine.operator.aggregate;

import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.Sink;
import dev.duckpond.engine.operator.SinkPart;
import dev.duckpond.engine.operator.SplitSource;
import dev.duckpond.engine.plan.Aggregate;
import java.util.ArrayList;
import java.util.List;

/**
 * Hash aggregation: every worker has a table of its own. In the end, small tables are merged into
 * one; large ones are split by hash, so that all workers can merge, each its share of the groups.
 */
public final class AggregateSink implements Sink, SplitSource {
  /** Up to this many groups are merged by one thread: dividing them would cost more. */
  private static final int SMALL = 1 << 14;

  private static final int PARTITIONS = 16;

  private final Aggregate plan;
  private final OperatorContext context;
  private final List<GroupTable> parts = new ArrayList<>();
  private List<GroupTable> merged = List.of();

  public AggregateSink(Aggregate plan, OperatorContext context) {
    this.plan = plan;
    this.context = context;
    // A call that cannot be computed is refused before anything runs.
    new GroupTable(plan, context).release();
  }

  @Override
  public SinkPart newPart() {
    GroupTable table = new GroupTable(plan, context);
    parts.add(table);
    return new SinkPart() {
      @Override
      public void add(int split, ColumnBatch batch) {
        table.add(batch);
      }
    };
  }

  @Override
  public List<Runnable> finish() {
    if (parts.isEmpty() && plan.keys().isEmpty()) {
      parts.add(new GroupTable(plan, context));
    }
    List<GroupTable> sources = List.copyOf(parts);
    parts.clear();
    if (sources.isEmpty()) {
      return List.of();
    }
    long groups = sources.stream().mapToLong(GroupTable::size).sum();
    if (sources.size() == 1 || groups <= SMALL) {
      merged = List.of(sources.get(0));
      return List.of(() -> mergeIntoFirst(sources));
    }
    List<GroupTable> targets = new ArrayList<>();
    List<Runnable> steps = new ArrayList<>();
    for (int i = 0; i < PARTITIONS; i++) {
      GroupTable target = new GroupTable(plan, context);
      int partition = i;
      targets.add(target);
      steps.add(() -> mergePartition(target, sources, partition));
    }
    merged = targets;
    return steps;
  }

  private static void mergeIntoFirst(List<GroupTable> sources) {
    GroupTable target = sources.get(0);
    for (GroupTable source : sources.subList(1, sources.size())) {
      target.merge(source, 0, 1);
      source.release();
    }
    target.complete();
  }

  private static void mergePartition(GroupTable target, List<GroupTable> sources, int partition) {
    for (GroupTable source : sources) {
      target.merge(source, partition, PARTITIONS);
    }
    target.complete();
  }

  @Override
  public List<Split> splits() {
    List<Split> splits = new ArrayList<>();
    for (GroupTable table : merged) {
      for (int from = 0; from < table.size(); from += GroupSplit.LARGEST) {
        splits.add(new GroupSplit(table, from, Math.min(table.size(), from + GroupSplit.LARGEST)));
      }
    }
    merged = List.of();
    return splits;
  }
}
