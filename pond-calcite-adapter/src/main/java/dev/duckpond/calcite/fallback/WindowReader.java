package dev.duckpond.calcite.fallback;

import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.execution.ExecutionContext;
import dev.duckpond.engine.execution.QueryEngine;
import dev.duckpond.engine.plan.PlanNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * Reads what window functions yield. The input runs in an engine of its own: it is read from a
 * worker of the query's engine, whose workers might all be waiting here.
 */
final class WindowReader implements BatchReader {
  private final QueryEngine engine;
  private final BatchReader input;
  private final CompiledWindow window;
  private final Schema inputSchema;
  private final Schema schema;
  private final List<Integer> columns;
  private final CancelFlag cancel;
  private @Nullable Enumerator<?> rows;

  private WindowReader(
      QueryEngine engine,
      BatchReader input,
      Schema inputSchema,
      Schema schema,
      CompiledWindow window,
      List<Integer> columns,
      CancelFlag cancel) {
    this.engine = engine;
    this.input = input;
    this.inputSchema = inputSchema;
    this.schema = schema;
    this.window = window;
    this.columns = columns;
    this.cancel = cancel;
  }

  static WindowReader open(
      PlanNode input,
      Schema schema,
      CompiledWindow window,
      List<Integer> columns,
      CancelFlag cancel) {
    QueryEngine engine = new QueryEngine(1);
    BatchReader rows = engine.execute(input, new ExecutionContext(cancel));
    return new WindowReader(engine, rows, input.schema(), schema, window, columns, cancel);
  }

  @Override
  public @Nullable ColumnBatch next() throws IOException {
    cancel.check();
    try {
      if (rows == null) {
        rows = window.run(new WindowRows(input, inputSchema)).enumerator();
      }
      return batch(rows);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private @Nullable ColumnBatch batch(Enumerator<?> from) {
    VectorBuilder[] builders =
        columns.stream()
            .map(column -> new VectorBuilder(schema.field(column).type()))
            .toArray(VectorBuilder[]::new);
    int count = 0;
    while (count < ColumnBatch.TARGET_ROWS && from.moveNext()) {
      Object row = from.current();
      for (int i = 0; i < builders.length; i++) {
        int column = columns.get(i);
        ColumnType type = schema.field(column).type();
        Object value = row instanceof Object[] values ? values[column] : row;
        builders[i].appendScalar(Carriers.fromCalcite(value, type));
      }
      count++;
    }
    if (count == 0) {
      return null;
    }
    Vector[] vectors = new Vector[builders.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = builders[i].build();
    }
    return new ColumnBatch(count, vectors);
  }

  @Override
  public void close() throws IOException {
    try (engine;
        input) {
      if (rows != null) {
        rows.close();
      }
    }
  }
}
