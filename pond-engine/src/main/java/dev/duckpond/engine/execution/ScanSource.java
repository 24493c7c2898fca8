package dev.duckpond.engine.execution;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.operator.SplitSource;
import dev.duckpond.engine.plan.Scan;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** A table's splits, with its rows counted as they are read. */
final class ScanSource implements SplitSource {
  private final Scan scan;
  private final QueryMetrics metrics;

  ScanSource(Scan scan, QueryMetrics metrics) {
    this.scan = scan;
    this.metrics = metrics;
  }

  @Override
  public List<Split> splits() throws IOException {
    dev.duckpond.columnar.scan.Scan planned =
        scan.table().scan(new ScanRequest(scan.columns(), scan.pruning()));
    LongAdder rows =
        metrics.scanStarted(scan.table().name(), planned.pruning(), planned.splits().size()).rows();
    return planned.splits().stream().<Split>map(split -> new CountedSplit(split, rows)).toList();
  }

  private record CountedSplit(Split split, LongAdder rows) implements Split {
    @Override
    public long rowCount() {
      return split.rowCount();
    }

    @Override
    public BatchReader open() throws IOException {
      return new CountingReader(split.open(), rows);
    }
  }

  private record CountingReader(BatchReader reader, LongAdder rows) implements BatchReader {
    @Override
    public @Nullable ColumnBatch next() throws IOException {
      ColumnBatch batch = reader.next();
      if (batch != null) {
        rows.add(batch.rowCount());
      }
      return batch;
    }

    @Override
    public void close() throws IOException {
      reader.close();
    }
  }
}
