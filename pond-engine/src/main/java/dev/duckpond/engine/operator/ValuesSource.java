package dev.duckpond.engine.operator;

import dev.duckpond.columnar.scan.Split;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.expression.Literal;
import dev.duckpond.engine.plan.Values;
import java.util.ArrayList;
import java.util.List;

/** Constant rows. */
public final class ValuesSource implements SplitSource {
  private final Values values;

  public ValuesSource(Values values) {
    this.values = values;
  }

  @Override
  public List<Split> splits() {
    List<ColumnBatch> batches = new ArrayList<>();
    List<List<Literal>> rows = values.rows();
    for (int from = 0; from < rows.size(); from += ColumnBatch.TARGET_ROWS) {
      batches.add(batch(rows.subList(from, Math.min(rows.size(), from + ColumnBatch.TARGET_ROWS))));
    }
    return batches.isEmpty() ? List.of() : List.of(new BatchesSplit(batches));
  }

  private ColumnBatch batch(List<List<Literal>> rows) {
    Vector[] columns = new Vector[values.schema().size()];
    for (int i = 0; i < columns.length; i++) {
      VectorBuilder builder = new VectorBuilder(values.schema().field(i).type());
      for (List<Literal> row : rows) {
        builder.appendScalar(row.get(i).value());
      }
      columns[i] = builder.build();
    }
    return new ColumnBatch(rows.size(), columns);
  }
}
