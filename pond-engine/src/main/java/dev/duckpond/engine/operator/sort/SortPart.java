package dev.duckpond.engine.operator.sort;

import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.MemoryReservation;
import dev.duckpond.engine.operator.OperatorContext;
import dev.duckpond.engine.operator.SinkPart;
import dev.duckpond.engine.operator.rows.RowBuffer;
import dev.duckpond.engine.plan.Sort;
import dev.duckpond.engine.plan.SortKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One worker's rows to sort. When only the first few count, it sorts from time to time, keeps
 * those, and from then on takes no row that comes after the last of them.
 */
final class SortPart implements SinkPart {
  private static final int LEAST_COLLECTED = 4 * ColumnBatch.TARGET_ROWS;

  private final Sort plan;
  private final long kept;
  private final OperatorContext context;
  private final MemoryReservation memory;
  private RowBuffer buffer;
  private boolean hasThreshold;
  private long threshold;
  private @Nullable SortedRun run;

  /**
   * @param kept how many rows count; {@code Long.MAX_VALUE} for all
   */
  SortPart(Sort plan, long kept, OperatorContext context) {
    this.plan = plan;
    this.kept = kept;
    this.context = context;
    this.memory = context.memory().reservation("a sort");
    this.buffer = new RowBuffer(plan.schema());
  }

  @Override
  public void add(int split, ColumnBatch batch) {
    ColumnBatch candidates = hasThreshold ? candidates(batch) : batch;
    if (candidates.rowCount() == 0) {
      return;
    }
    buffer.append(candidates);
    memory.resize(buffer.byteSize());
    if (kept != Long.MAX_VALUE && buffer.rowCount() > Math.max(LEAST_COLLECTED, 4 * kept)) {
      shrink();
    }
  }

  private ColumnBatch candidates(ColumnBatch batch) {
    SortKey key = plan.keys().get(0);
    long[] prefixes = SortPrefix.comparable(batch.column(key.column()), key);
    int[] positions = new int[prefixes.length];
    int count = 0;
    for (int i = 0; i < prefixes.length; i++) {
      positions[count] = i;
      count += prefixes[i] <= threshold ? 1 : 0;
    }
    return count == batch.rowCount() ? batch : batch.select(positions, count);
  }

  private void shrink() {
    ColumnBatch best = SortedRun.of(buffer, plan.keys(), kept, context.poll()).sorted();
    buffer = new RowBuffer(plan.schema());
    buffer.append(best);
    memory.resize(buffer.byteSize());
    if (!plan.keys().isEmpty() && best.rowCount() > 0) {
      SortKey key = plan.keys().get(0);
      int[] last = {best.rowCount() - 1};
      threshold = SortPrefix.comparable(best.column(key.column()).gather(last, 1), key)[0];
      hasThreshold = true;
    }
  }

  /** Sorts; nothing is added afterwards. */
  void finish(long wanted) {
    memory.resize(buffer.byteSize() + SortedRun.BYTES_PER_ROW * buffer.rowCount());
    run = SortedRun.of(buffer, plan.keys(), wanted, context.poll());
    memory.resize(buffer.byteSize() + 4L * buffer.rowCount());
  }

  /** The sorted rows, after {@link #finish}. */
  SortedRun run() {
    return Objects.requireNonNull(run);
  }
}
