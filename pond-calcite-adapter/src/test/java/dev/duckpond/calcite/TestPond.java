package dev.duckpond.calcite;

import dev.duckpond.calcite.catalog.Catalog;
import dev.duckpond.calcite.statement.PlanCache;
import dev.duckpond.calcite.statement.StatementPreparer;
import dev.duckpond.columnar.scan.BatchReader;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.engine.CancelFlag;
import dev.duckpond.engine.execution.QueryEngine;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.VersionWriter;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tinyfs.memory.MemoryFileSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A pond in memory whose tables have given rows, and one session on it. */
final class TestPond implements AutoCloseable {
  private final MemoryFileSystem files = new MemoryFileSystem();
  private final Map<String, MemoryTable> tables = new HashMap<>();
  private final QueryEngine engine = new QueryEngine(2);
  private final StatementPreparer statements =
      new StatementPreparer(this::catalog, new PlanCache(), engine);
  private String schema = "/";
  private long version = 1;

  WorkingDirectory root() {
    return files.root();
  }

  void add(String path, EntryType type) {
    try {
      int slash = path.lastIndexOf('/');
      if (slash > 0) {
        files.root().createDirectories(path.substring(0, slash));
      }
      try (VersionWriter writer = files.root().create(path, type)) {
        writer.complete();
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    version++;
  }

  MemoryTable add(String path, Schema columns, List<@Nullable Object[]> rows) {
    add(path, EntryType.TABLE);
    MemoryTable table = new MemoryTable(path, columns, rows);
    tables.put(path, table);
    return table;
  }

  void replace(String path, Schema columns, List<@Nullable Object[]> rows) {
    tables.put(path, new MemoryTable(path, columns, rows));
    version++;
  }

  void touch() {
    version++;
  }

  private Catalog catalog() {
    return new Catalog(
        version,
        files.root(),
        (directory, path) -> {
          MemoryTable table = tables.get(path);
          if (table == null) {
            throw new IOException("no rows at " + path);
          }
          return table;
        });
  }

  void use(String name) {
    schema = name;
  }

  String schema() {
    return schema;
  }

  PreparedQuery prepare(String sql) {
    return statements.prepare(sql, schema, this::use);
  }

  /** The rows of a query, in the form {@link Rows} describes. */
  List<List<@Nullable Object>> query(String sql, @Nullable Object... parameters) {
    return rows(prepare(sql), parameters);
  }

  static List<List<@Nullable Object>> rows(PreparedQuery query, @Nullable Object... parameters) {
    List<ColumnType> types = query.columns().stream().map(ResultColumn::type).toList();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    try (BatchReader reader = query.execute(Arrays.asList(parameters), new CancelFlag())) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        for (int row = 0; row < batch.rowCount(); row++) {
          List<@Nullable Object> values = new ArrayList<>();
          for (int column = 0; column < batch.columnCount(); column++) {
            values.add(Rows.java(batch.column(column), row, types.get(column)));
          }
          rows.add(values);
        }
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  @Override
  public void close() {
    engine.close();
    try {
      files.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
