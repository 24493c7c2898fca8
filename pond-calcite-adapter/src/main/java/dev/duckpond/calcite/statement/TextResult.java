package dev.duckpond.calcite.statement;

import dev.duckpond.calcite.PreparedQuery;
import dev.duckpond.calcite.ResultColumn;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.engine.CancelFlag;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A statement that yields rows of text, worked out anew at each execution. */
final class TextResult implements PreparedQuery {
  private final String description;
  private final List<String> columns;
  private final Supplier<List<List<String>>> rows;

  /**
   * @param description what EXPLAIN says of it
   */
  TextResult(String description, List<String> columns, Supplier<List<List<String>>> rows) {
    this.description = description;
    this.columns = List.copyOf(columns);
    this.rows = rows;
  }

  @Override
  public List<ResultColumn> columns() {
    return columns.stream()
        .map(
            name ->
                new ResultColumn(
                    name, name, Optional.empty(), Optional.empty(), ColumnType.VARCHAR, false))
        .toList();
  }

  @Override
  public List<ColumnType> parameters() {
    return List.of();
  }

  @Override
  public String explain() {
    return description;
  }

  @Override
  public BatchReader execute(List<@Nullable Object> parameters, CancelFlag cancel) {
    List<List<String>> found = rows.get();
    Vector[] vectors = new Vector[columns.size()];
    for (int column = 0; column < vectors.length; column++) {
      VectorBuilder builder = new VectorBuilder(ColumnType.VARCHAR);
      for (List<String> row : found) {
        builder.appendString(row.get(column));
      }
      vectors[column] = builder.build();
    }
    return new OneBatch(found.isEmpty() ? null : new ColumnBatch(found.size(), vectors));
  }

  private static final class OneBatch implements BatchReader {
    private @Nullable ColumnBatch batch;

    OneBatch(@Nullable ColumnBatch batch) {
      this.batch = batch;
    }

    @Override
    public @Nullable ColumnBatch next() {
      ColumnBatch next = batch;
      batch = null;
      return next;
    }

    @Override
    public void close() {
      batch = null;
    }
  }
}
