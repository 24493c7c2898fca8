package dev.duckpond.calcite;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.scan.ColumnStatistics;
import dev.duckpond.columnar.scan.Pruning;
import dev.duckpond.columnar.scan.Scan;
import dev.duckpond.columnar.scan.ScanRequest;
import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.scan.TableSource;
import dev.duckpond.columnar.scan.TableStatistics;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** A table of given rows, in splits of a few rows each. */
final class MemoryTable implements TableSource {
  private static final int SPLIT_ROWS = 700;

  private final String name;
  private final Schema schema;
  private final List<@Nullable Object[]> rows;

  MemoryTable(String name, Schema schema, List<@Nullable Object[]> rows) {
    this.name = name;
    this.schema = schema;
    this.rows = rows;
  }

  List<@Nullable Object[]> rows() {
    return rows;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Schema schema() {
    return schema;
  }

  @Override
  public TableStatistics statistics() {
    List<ColumnStatistics> columns = new ArrayList<>();
    for (int i = 0; i < schema.size(); i++) {
      columns.add(ColumnStatistics.UNKNOWN);
    }
    return new TableStatistics(OptionalLong.of(rows.size()), columns);
  }

  @Override
  public Scan scan(ScanRequest request) {
    List<Split> splits = new ArrayList<>();
    for (int start = 0; start < rows.size(); start += SPLIT_ROWS) {
      List<@Nullable Object[]> part =
          rows.subList(start, Math.min(rows.size(), start + SPLIT_ROWS));
      splits.add(new RowsSplit(part, request.columns()));
    }
    return new Scan(splits, new Pruning(1, 0, splits.size(), 0));
  }

  private final class RowsSplit implements Split {
    private final List<@Nullable Object[]> part;
    private final List<Integer> columns;

    RowsSplit(List<@Nullable Object[]> part, List<Integer> columns) {
      this.part = part;
      this.columns = columns;
    }

    @Override
    public long rowCount() {
      return part.size();
    }

    @Override
    public BatchReader open() {
      Vector[] vectors = new Vector[columns.size()];
      Arrays.setAll(
          vectors,
          i -> {
            VectorBuilder builder = new VectorBuilder(schema.field(columns.get(i)).type());
            part.forEach(row -> builder.appendScalar(row[columns.get(i)]));
            return builder.build();
          });
      return new BatchReader() {
        private @Nullable ColumnBatch batch = new ColumnBatch(part.size(), vectors);

        @Override
        public @Nullable ColumnBatch next() {
          ColumnBatch next = batch;
          batch = null;
          return next;
        }

        @Override
        public void close() {}
      };
    }
  }
}
