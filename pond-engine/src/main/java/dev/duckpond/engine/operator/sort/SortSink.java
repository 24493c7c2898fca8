package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.scan.Split;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.Sink;
import dev.duckpond.engine.operator.SinkPart;
import dev.duckpond.engine.operator.SplitSource;
import dev.duckpond.engine.plan.Sort;
import java.util.ArrayList;
import java.util.List;

/**
 * Sorts: every worker collects rows; in the end they sort what they have, in parallel, and the
 * sorted runs are merged as they are read. When few rows are wanted, workers drop others as they
 * come.
 */
public final class SortSink implements Sink, SplitSource {
  /** Up to this many rows workers keep only the best. */
  private static final long LARGEST_TOP = 1 << 16;

  private final Sort plan;
  private final OperatorContext context;
  private final long wanted;
  private final List<SortPart> parts = new ArrayList<>();

  public SortSink(Sort plan, OperatorContext context) {
    this.plan = plan;
    this.context = context;
    long rows =
        plan.fetch().isPresent() ? plan.offset() + plan.fetch().getAsLong() : Long.MAX_VALUE;
    this.wanted = rows < 0 ? Long.MAX_VALUE : rows;
  }

  @Override
  public SinkPart newPart() {
    long kept = wanted <= LARGEST_TOP ? wanted : Long.MAX_VALUE;
    SortPart part = new SortPart(plan, kept, context);
    parts.add(part);
    return part;
  }

  @Override
  public List<Runnable> finish() {
    return parts.stream().<Runnable>map(part -> () -> part.finish(wanted)).toList();
  }

  @Override
  public List<Split> splits() {
    List<SortedRun> runs =
        parts.stream().map(SortPart::run).filter(run -> run.length() > 0).toList();
    parts.clear();
    if (runs.isEmpty() || wanted <= plan.offset()) {
      return List.of();
    }
    return List.of(new MergeSplit(runs, plan.keys(), plan.offset(), wanted));
  }
}
