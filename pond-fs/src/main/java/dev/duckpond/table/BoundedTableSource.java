package dev.duckpond.table;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanPredicate;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A series without the rows that are outside of its bounds. */
final class BoundedTableSource implements TableSource {
  private final TableSource table;
  private final EventTimeRange range;

  BoundedTableSource(TableSource table, EventTimeRange range) {
    this.table = table;
    this.range = range;
  }

  @Override
  public String name() {
    return table.name();
  }

  @Override
  public Schema schema() {
    return table.schema();
  }

  /** How many rows are within is not known without reading them; bounds of values still hold. */
  @Override
  public TableStatistics statistics() {
    TableStatistics all = table.statistics();
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int i = 0; i < schema().size(); i++) {
      ColumnStatistics column = all.column(i);
      OptionalLong nulls = column.nullCount();
      boolean none = nulls.isPresent() && nulls.getAsLong() == 0;
      columns.add(
          new ColumnStatistics(
              i == range.column() ? later(column.minimum()) : column.minimum(),
              i == range.column() ? earlier(column.maximum()) : column.maximum(),
              none ? nulls : OptionalLong.empty(),
              column.distinctCount()));
    }
    return new TableStatistics(OptionalLong.empty(), columns);
  }

  private @Nullable Object later(@Nullable Object minimum) {
    return minimum == null ? null : (Object) Math.max((Long) minimum, range.first());
  }

  private @Nullable Object earlier(@Nullable Object maximum) {
    return maximum == null ? null : (Object) Math.min((Long) maximum, range.last());
  }

  @Override
  public Scan scan(ScanRequest request) throws IOException {
    List<Integer> columns = new ArrayList<>(request.columns());
    columns.add(range.column());
    ScanPredicate within = range.predicate();
    ScanPredicate asked = request.predicate();
    ScanPredicate both = asked == null ? within : new ScanPredicate.And(List.of(asked, within));
    Scan scan = table.scan(new ScanRequest(columns, both));
    int wanted = request.columns().size();
    return new Scan(
        scan.splits().stream().<Split>map(split -> new BoundedSplit(split, range, wanted)).toList(),
        scan.pruning());
  }

  private record BoundedSplit(Split split, EventTimeRange range, int wanted) implements Split {
    @Override
    public long rowCount() {
      return split.rowCount();
    }

    @Override
    public BatchReader open() throws IOException {
      return new BoundedReader(split.open(), range, wanted);
    }
  }

  /** The timestamp column comes last, after the wanted ones. */
  private record BoundedReader(BatchReader rows, EventTimeRange range, int wanted)
      implements BatchReader {
    @Override
    public @Nullable ColumnBatch next() throws IOException {
      for (ColumnBatch batch = rows.next(); batch != null; batch = rows.next()) {
        int[] selected = new int[batch.rowCount()];
        int count = range.select(batch.column(wanted), selected);
        if (count > 0) {
          ColumnBatch within = count == batch.rowCount() ? batch : batch.select(selected, count);
          return within.project(IntStream.range(0, wanted).toArray());
        }
      }
      return null;
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
