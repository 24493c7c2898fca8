package dev.duckpond.tlogfs;

import dev.duckpond.columnar.arrow.ArrowStreamReader;
import dev.duckpond.columnar.arrow.ArrowStreamWriter;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.columnar.vector.BytesVector;
import dev.duckpond.columnar.vector.ColumnBatch;
import dev.duckpond.columnar.vector.VectorBuilder;
import dev.duckpond.tinyfs.DirectoryEntry;
import dev.duckpond.tinyfs.EntryType;
import dev.duckpond.tinyfs.NodeId;
import dev.duckpond.tlogfs.DirectoryChange.Operation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The content of directories: an Arrow IPC stream of changes. */
final class DirectoryCodec {
  private static final Schema SCHEMA =
      Schema.of(
          new Field("name", ColumnType.VARCHAR, false),
          new Field("child_node_id", ColumnType.VARCHAR, false),
          new Field("operation_type", ColumnType.VARCHAR, false),
          new Field("node_type", ColumnType.VARCHAR, false));

  private DirectoryCodec() {}

  static byte[] encode(List<DirectoryChange> changes) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ArrowStreamWriter writer = new ArrowStreamWriter(bytes, SCHEMA)) {
      if (!changes.isEmpty()) {
        writer.write(batch(changes));
      }
    }
    return bytes.toByteArray();
  }

  private static ColumnBatch batch(List<DirectoryChange> changes) {
    VectorBuilder name = new VectorBuilder(ColumnType.VARCHAR);
    VectorBuilder child = new VectorBuilder(ColumnType.VARCHAR);
    VectorBuilder operation = new VectorBuilder(ColumnType.VARCHAR);
    VectorBuilder type = new VectorBuilder(ColumnType.VARCHAR);
    for (DirectoryChange change : changes) {
      name.appendString(change.entry().name());
      child.appendString(change.entry().child().text());
      operation.appendString(change.operation().text());
      type.appendString(change.entry().type().text());
    }
    return new ColumnBatch(
        changes.size(), name.build(), child.build(), operation.build(), type.build());
  }

  /**
   * @throws IllegalArgumentException when an operation or type is unknown
   */
  static List<DirectoryChange> decode(byte[] content) throws IOException {
    List<DirectoryChange> changes = new ArrayList<>();
    try (ArrowStreamReader reader = new ArrowStreamReader(new ByteArrayInputStream(content))) {
      for (ColumnBatch batch = reader.next(); batch != null; batch = reader.next()) {
        BytesVector[] columns = new BytesVector[SCHEMA.size()];
        for (int i = 0; i < columns.length; i++) {
          columns[i] =
              (BytesVector) batch.column(indexOf(reader, SCHEMA.field(i).name())).flatten();
        }
        for (int row = 0; row < batch.rowCount(); row++) {
          changes.add(
              new DirectoryChange(
                  Operation.parse(columns[2].string(row)),
                  new DirectoryEntry(
                      columns[0].string(row),
                      new NodeId(columns[1].string(row)),
                      EntryType.parse(columns[3].string(row)))));
        }
      }
    }
    return changes;
  }

  private static int indexOf(ArrowStreamReader reader, String column) {
    int index = reader.schema().indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("there is no column " + column);
    }
    return index;
  }
}
