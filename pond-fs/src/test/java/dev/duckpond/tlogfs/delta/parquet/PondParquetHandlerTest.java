package dev.duckpond.tlogfs.delta.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PondParquetHandlerTest {
  private static final StructType NESTED =
      new StructType()
          .add("id", IntegerType.INTEGER, false)
          .add("tags", new MapType(StringType.STRING, StringType.STRING, true))
          .add("names", new ArrayType(StringType.STRING, true))
          .add("matrix", new ArrayType(new ArrayType(LongType.LONG, true), true))
          .add(
              "place",
              new StructType()
                  .add("city", StringType.STRING)
                  .add(
                      "inner",
                      new StructType()
                          .add("x", LongType.LONG, false)
                          .add("list", new ArrayType(LongType.LONG, false), true)));

  private static final String[] NESTED_ROWS = {
    """
    {"id": 1, "tags": {"a": "1", "b": null}, "names": ["x", null, "z"],
     "matrix": [[1, 2], [], null, [3, null]],
     "place": {"city": "Zürich", "inner": {"x": 7, "list": [8, 9]}}}""",
    """
    {"id": 2}""",
    """
    {"id": 3, "tags": {}, "names": [], "matrix": [], "place": {}}""",
    """
    {"id": 4, "tags": {"c": "3"}, "names": [null], "matrix": [[]],
     "place": {"inner": {"x": 0, "list": []}}}""",
    """
    {"id": 5, "matrix": [null, [4]], "place": {"city": "", "inner": {"x": -1}}}"""
  };

  @TempDir private Path directory;
  private final PondParquetHandler handler = new PondParquetHandler(new LocalFileIO());

  @Test
  void duckDbReadsNestedValuesAsWritten() throws Exception {
    Path file = directory.resolve("nested.parquet");
    write(file, KernelBatches.ofJson(NESTED, NESTED_ROWS));
    assertEquals(
        """
        1 | {a=1, b=NULL} | [x, NULL, z] | [[1, 2], [], NULL, [3, NULL]] \
        | {'city': Zürich, 'inner': {'x': 7, 'list': [8, 9]}}
        2 | null | null | null | null
        3 | {} | [] | [] | {'city': NULL, 'inner': NULL}
        4 | {c=3} | [NULL] | [[]] | {'city': NULL, 'inner': {'x': 0, 'list': []}}
        5 | null | null | [NULL, [4]] | {'city': '', 'inner': {'x': -1, 'list': NULL}}
        """,
        query("SELECT COLUMNS(*)::VARCHAR FROM " + literal(file)));
  }

  @Test
  void duckDbReadsACheckpoint() throws Exception {
    Path file = directory.resolve("00000000000000000000.checkpoint.parquet");
    write(
        file,
        KernelBatches.ofJson(
            SingleAction.CHECKPOINT_SCHEMA,
            """
            {"protocol": {"minReaderVersion": 1, "minWriterVersion": 2}}""",
            """
            {"metaData": {"id": "m", "format": {"provider": "parquet", "options": {}},
             "schemaString": "{}", "partitionColumns": ["part_id"],
             "configuration": {"delta.checkpointInterval": "100"}, "createdTime": 5}}"""),
        KernelBatches.ofJson(
            SingleAction.CHECKPOINT_SCHEMA,
            """
            {"add": {"path": "a.parquet", "partitionValues": {"part_id": "p"}, "size": 10,
             "modificationTime": 20, "dataChange": true}}"""));
    assertEquals(
        """
        1 | null | null | null
        null | [part_id] | {delta.checkpointInterval=100} | null
        null | null | null | p
        """,
        query(
            "SELECT protocol.minReaderVersion, metaData.partitionColumns::VARCHAR,"
                + " metaData.configuration::VARCHAR, add.partitionValues['part_id'] FROM "
                + literal(file)));
  }

  @Test
  void aFileThatExistsIsNotReplaced() throws Exception {
    Path file = directory.resolve("present.parquet");
    Files.writeString(file, "here first");
    assertThrows(
        FileAlreadyExistsException.class,
        () -> write(file, KernelBatches.ofJson(NESTED, NESTED_ROWS)));
    assertEquals("here first", Files.readString(file));
  }

  @Test
  void aWriteThatFailsLeavesNoFile() {
    Path file = directory.resolve("failed.parquet");
    FilteredColumnarBatch good = KernelBatches.ofJson(NESTED, NESTED_ROWS);
    FilteredColumnarBatch other =
        KernelBatches.ofJson(new StructType().add("other", LongType.LONG), "{}");
    assertThrows(IllegalArgumentException.class, () -> write(file, good, other));
    assertFalse(Files.exists(file));
  }

  @Test
  void aDataFileIsNamedAndCounted() throws Exception {
    FilteredColumnarBatch batch = KernelBatches.ofJson(NESTED, NESTED_ROWS);
    try (CloseableIterator<DataFileStatus> written =
        handler.writeParquetFiles(
            directory.toString(), KernelBatches.iterator(List.of(batch, batch)), List.of())) {
      DataFileStatus status = written.next();
      assertEquals(10, status.getStatistics().orElseThrow().getNumRecords());
      assertEquals(Files.size(Path.of(status.getPath())), status.getSize());
      assertFalse(written.hasNext());
    }
  }

  private void write(Path file, FilteredColumnarBatch... batches) throws Exception {
    handler.writeParquetFileAtomically(file.toString(), KernelBatches.iterator(List.of(batches)));
  }

  private static String literal(Path file) {
    return "'" + file.toString().replace("'", "''") + "'";
  }

  /** A line for each row, values separated by bars. */
  private static String query(String sql) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          text.append(i == 1 ? "" : " | ").append(rows.getString(i));
        }
        text.append('\n');
      }
    }
    return text.toString();
  }
}
