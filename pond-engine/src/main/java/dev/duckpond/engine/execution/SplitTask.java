package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.SinkPart;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One worker of a stage: takes splits and pulls their batches through its operators to its part.
 */
final class SplitTask extends Task {
  /** How long a task works before it lets others have the thread. */
  private static final long SLICE_NANOS = 10_000_000;

  private final QueryRun run;
  private final StageWork work;
  private final List<Branch> branches;
  private final SinkPart part;
  private final @Nullable OrderedResults results;
  private final @Nullable OperatorChain[] chains;
  private StageWork.@Nullable Unit unit;
  private @Nullable BatchReader reader;

  /**
   * @param results what the part belongs to, if it is the query's result
   */
  SplitTask(
      QueryRun run,
      StageWork work,
      List<Branch> branches,
      SinkPart part,
      @Nullable OrderedResults results) {
    super(run);
    this.run = run;
    this.work = work;
    this.branches = branches;
    this.part = part;
    this.results = results;
    this.chains = new OperatorChain[branches.size()];
  }

  @Override
  Slice work() throws IOException {
    long end = System.nanoTime() + SLICE_NANOS;
    while (true) {
      run.check();
      StageWork.Unit current = unit;
      if (current == null) {
        current = work.take();
        if (current == null) {
          return Slice.DONE;
        }
        unit = current;
        reader = current.split().open();
        chain(current.branch()).begin(reader);
      }
      SinkPart.Demand demand = part.demand(current.number());
      if (demand == SinkPart.Demand.NOTHING) {
        return Slice.DONE;
      }
      if (results != null && results.parkUnlessRoom(current.number(), this)) {
        return Slice.PARKED;
      }
      ColumnBatch batch = null;
      if (demand == SinkPart.Demand.MORE) {
        batch = chain(current.branch()).next();
      } else {
        // Its operators may hold rows of the split that are no longer wanted.
        chains[current.branch()] = null;
      }
      if (batch == null) {
        unit = null;
        closeReader();
        part.endSplit(current.number());
      } else {
        part.add(current.number(), batch);
      }
      if (System.nanoTime() - end >= 0 && run.othersWait()) {
        return Slice.AGAIN;
      }
    }
  }

  private OperatorChain chain(int branch) {
    OperatorChain chain = chains[branch];
    if (chain == null) {
      chain = new OperatorChain(branches.get(branch).operators(), run::check);
      chains[branch] = chain;
    }
    return chain;
  }

  private void closeReader() throws IOException {
    BatchReader closing = reader;
    reader = null;
    if (closing != null) {
      closing.close();
    }
  }

  @Override
  public void close() throws IOException {
    closeReader();
  }
}
