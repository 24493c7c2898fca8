package dev.duckpond.jdbc;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.Vector;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.table.FileTables;
import dev.duckpond.table.TableWriter;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.WorkingDirectory;
import dev.duckpond.tlogfs.CommitInfo;
import dev.duckpond.tlogfs.Pond;
import dev.duckpond.tlogfs.Transaction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pond on disk for tests. */
record TestPond(Path directory) {
  /** Something done in a transaction. */
  interface Change {
    void apply(WorkingDirectory root) throws IOException;
  }

  static TestPond create(Path directory) throws IOException {
    Pond.create(directory).close();
    return new TestPond(directory);
  }

  String url() {
    return "jdbc:pond:" + directory;
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection(url());
  }

  TestPond change(Change change) throws IOException {
    try (Pond pond = Pond.open(directory);
        Transaction transaction = pond.begin(new CommitInfo("test", "test"))) {
      change.apply(transaction.root());
      transaction.commit();
    }
    return this;
  }

  /** Adds a version with two columns: numbers counting up, and text. */
  static void writeNames(WorkingDirectory root, String path, int firstId, String... names)
      throws IOException {
    Object[][] rows = new Object[names.length][];
    for (int i = 0; i < names.length; i++) {
      rows[i] = new Object[] {(long) (firstId + i), names[i].getBytes(StandardCharsets.UTF_8)};
    }
    write(
        root,
        path,
        EntryType.TABLE,
        Schema.of(
            new Field("id", ColumnType.BIGINT, false), new Field("name", ColumnType.VARCHAR, true)),
        rows);
  }

  /** Adds a version with these rows, of values in the form of ScalarValue. */
  static void write(
      WorkingDirectory root, String path, EntryType type, Schema schema, @Nullable Object[]... rows)
      throws IOException {
    Vector[] columns = new Vector[schema.size()];
    for (int i = 0; i < columns.length; i++) {
      VectorBuilder builder = new VectorBuilder(schema.field(i).type());
      for (Object[] row : rows) {
        builder.appendScalar(row[i]);
      }
      columns[i] = builder.build();
    }
    try (TableWriter writer = new FileTables().write(root, path, type, schema, Optional.empty())) {
      writer.write(new ColumnBatch(rows.length, columns));
      writer.complete();
    }
  }
}
