package dev.duckpond.engine.operator;

import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A limit in the middle of a plan: keeps as many rows as it needs, those that come first in the
 * order of the input, and stops the pipeline when it has them.
 */
public final class LimitSink implements Sink, SplitSource {
  private final long offset;
  private final OptionalLong fetch;
  private final long wanted;
  private final MemoryReservation memory;
  private final TreeMap<Integer, Content> splits = new TreeMap<>();
  private long bytes;
  private volatile boolean satisfied;

  public LimitSink(long offset, OptionalLong fetch, OperatorContext context) {
    this.offset = offset;
    this.fetch = fetch;
    long rows = fetch.isPresent() ? offset + fetch.getAsLong() : Long.MAX_VALUE;
    this.wanted = rows < 0 ? Long.MAX_VALUE : rows;
    this.satisfied = fetch.isPresent() && fetch.getAsLong() == 0;
    this.memory = context.memory().reservation("a limit within the query");
  }

  @Override
  public SinkPart newPart() {
    return new Part();
  }

  @Override
  public List<Runnable> finish() {
    return List.of();
  }

  @Override
  public List<Split> splits() {
    LimitOperator limit = new LimitOperator(offset, fetch);
    List<ColumnBatch> kept = new ArrayList<>();
    for (Content content : splits.values()) {
      for (ColumnBatch batch : content.batches) {
        limit.add(batch);
        @Nullable ColumnBatch output = limit.next();
        if (output != null) {
          kept.add(output);
        }
      }
    }
    splits.clear();
    return List.of(new BatchesSplit(kept));
  }

  private synchronized void add(int split, ColumnBatch batch) {
    Content content = splits.computeIfAbsent(split, any -> new Content());
    content.batches.add(batch);
    content.rows += batch.rowCount();
    bytes += BatchSize.of(batch);
    memory.resize(bytes);
  }

  private synchronized void endSplit(int split) {
    splits.computeIfAbsent(split, any -> new Content()).ended = true;
    long rows = 0;
    int expected = 0;
    for (var entry : splits.entrySet()) {
      if (entry.getKey() != expected++ || !entry.getValue().ended) {
        return;
      }
      rows += entry.getValue().rows;
      if (rows >= wanted) {
        satisfied = true;
        return;
      }
    }
  }

  private static final class Content {
    final List<ColumnBatch> batches = new ArrayList<>();
    long rows;
    boolean ended;
  }

  private final class Part implements SinkPart {
    private int current = -1;
    private long rows;

    @Override
    public void add(int split, ColumnBatch batch) {
      if (split != current) {
        current = split;
        rows = 0;
      }
      rows += batch.rowCount();
      LimitSink.this.add(split, batch);
    }

    @Override
    public void endSplit(int split) {
      LimitSink.this.endSplit(split);
    }

    @Override
    public Demand demand(int split) {
      if (satisfied) {
        return Demand.NOTHING;
      }
      return split == current && rows >= wanted ? Demand.NEXT_SPLIT : Demand.MORE;
    }
  }
}
