package dev.duckpond.tlogfs.delta.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.BooleanVector;
import dev.duckpond.columnar.vector.Vector;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.exceptions.KernelEngineException;
import io.delta.kernel.internal.actions.SingleAction;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.BinaryType;
import io.delta.kernel.types.BooleanType;
import io.delta.kernel.types.ByteType;
import io.delta.kernel.types.DateType;
import io.delta.kernel.types.DecimalType;
import io.delta.kernel.types.DoubleType;
import io.delta.kernel.types.FloatType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.MapType;
import io.delta.kernel.types.MetadataColumnSpec;
import io.delta.kernel.types.ShortType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.types.TimestampNTZType;
import io.delta.kernel.types.TimestampType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.DataFileStatus;
import io.delta.kernel.utils.FileStatus;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
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

  @Test
  void nestedValuesAreReadBack() throws Exception {
    Path file = directory.resolve("nested.parquet");
    FilteredColumnarBatch batch = KernelBatches.ofJson(NESTED, NESTED_ROWS);
    write(file, batch);
    assertEquals(KernelBatches.text(batch.getData()), read(file, NESTED));
  }

  @Test
  void aCheckpointIsReadBack() throws Exception {
    Path file = directory.resolve("checkpoint.parquet");
    FilteredColumnarBatch batch =
        KernelBatches.ofJson(
            SingleAction.CHECKPOINT_SCHEMA,
            """
            {"protocol": {"minReaderVersion": 1, "minWriterVersion": 2}}""",
            """
            {"add": {"path": "a.parquet", "partitionValues": {"part_id": null}, "size": 10,
             "modificationTime": 20, "dataChange": true, "tags": {"a": "b"}}}""",
            """
            {"domainMetadata": {"domain": "d", "configuration": "{}", "removed": false}}""");
    write(file, batch);
    assertEquals(KernelBatches.text(batch.getData()), read(file, SingleAction.CHECKPOINT_SCHEMA));
  }

  @Test
  void partsOfAStructureAreReadAndWhatIsMissingIsNull() throws Exception {
    Path file = directory.resolve("nested.parquet");
    write(file, KernelBatches.ofJson(NESTED, NESTED_ROWS));
    StructType part =
        new StructType()
            .add(
                "place",
                new StructType()
                    .add("none", StringType.STRING)
                    .add("inner", new StructType().add("x", LongType.LONG)))
            .add("absent", new StructType().add("y", LongType.LONG))
            .addMetadataColumn("row", MetadataColumnSpec.ROW_INDEX);
    assertEquals(
        """
        {none: null, inner: {x: 7}} | null | 0
        null | null | 1
        {none: null, inner: null} | null | 2
        {none: null, inner: {x: 0}} | null | 3
        {none: null, inner: {x: -1}} | null | 4
        """,
        read(file, part));
  }

  @Test
  void everyPrimitiveTypeOfDuckDbIsRead() throws Exception {
    Path file = directory.resolve("flat.parquet");
    execute(
        "COPY (SELECT true AS b, 1::TINYINT AS i8, 2::SMALLINT AS i16, 3 AS i32, 4::BIGINT AS i64,"
            + " 1.5::FLOAT AS f, 2.5::DOUBLE AS d, 1.25::DECIMAL(9, 2) AS d9,"
            + " -3.5::DECIMAL(38, 1) AS d38, 'ü' AS s, '\\xFF'::BLOB AS x, DATE '1970-01-02' AS day,"
            + " TIMESTAMP '1970-01-01 00:00:01' AS t, TIMESTAMPTZ '1970-01-01 00:00:02+00' AS tz"
            + " UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
            + " NULL, NULL, NULL) TO "
            + literal(file)
            + " (FORMAT parquet)");
    StructType schema =
        new StructType()
            .add("b", BooleanType.BOOLEAN)
            .add("i8", ByteType.BYTE)
            .add("i16", ShortType.SHORT)
            .add("i32", IntegerType.INTEGER)
            .add("i64", LongType.LONG)
            .add("f", FloatType.FLOAT)
            .add("d", DoubleType.DOUBLE)
            .add("d9", new DecimalType(9, 2))
            .add("d38", new DecimalType(38, 1))
            .add("s", StringType.STRING)
            .add("x", BinaryType.BINARY)
            .add("day", DateType.DATE)
            .add("t", TimestampNTZType.TIMESTAMP_NTZ)
            .add("tz", TimestampType.TIMESTAMP);
    String expected =
        """
        true | 1 | 2 | 3 | 4 | 1.5 | 2.5 | 1.25 | -3.5 | 'ü' | ff | 1 | 1000000 | 2000000
        null | null | null | null | null | null | null | null | null | null | null | null | null \
        | null
        """;
    assertEquals(expected, read(file, schema));
    Path copy = directory.resolve("copy.parquet");
    try (CloseableIterator<FileReadResult> results = open(file, schema)) {
      write(copy, new FilteredColumnarBatch(results.next().getData(), Optional.empty()));
    }
    assertEquals(expected, read(copy, schema));
    assertEquals(query("SELECT * FROM " + literal(file)), query("SELECT * FROM " + literal(copy)));
  }

  @Test
  void nestedColumnsOfDuckDbAreRead() throws Exception {
    Path file = directory.resolve("duck.parquet");
    execute(
        "COPY (SELECT i AS id, CASE WHEN i % 5 = 0 THEN NULL ELSE list_transform(range(i % 4),"
            + " lambda x: {'k': x, 'l': range(x)}) END AS l, MAP {'a' || i: i} AS m"
            + " FROM range(1000) t(i)) TO "
            + literal(file)
            + " (FORMAT parquet, ROW_GROUP_SIZE 300)");
    StructType element =
        new StructType().add("k", LongType.LONG).add("l", new ArrayType(LongType.LONG, true));
    StructType schema =
        new StructType()
            .add("id", LongType.LONG)
            .add("l", new ArrayType(element, true))
            .add("m", new MapType(StringType.STRING, LongType.LONG, true));
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      List<String> elements = new ArrayList<>();
      for (int k = 0; k < i % 4; k++) {
        elements.add("{k: " + k + ", l: " + LongStream.range(0, k).boxed().toList() + "}");
      }
      expected
          .append(i + " | " + (i % 5 == 0 ? "null" : elements.toString()))
          .append(" | {'a" + i + "'=" + i + "}\n");
    }
    assertEquals(expected.toString(), read(file, schema));
  }

  @Test
  void rowsThatAreNotSelectedAreNotWritten() throws Exception {
    Path file = directory.resolve("selected.parquet");
    StructType schema = new StructType().add("n", LongType.LONG);
    FilteredColumnarBatch all =
        KernelBatches.ofJson(schema, "{\"n\": 1}", "{\"n\": 2}", "{\"n\": 3}");
    Vector selection =
        new BooleanVector(
            ColumnType.BOOLEAN,
            3,
            new boolean[] {true, false, true},
            new boolean[] {false, false, true});
    write(
        file,
        new FilteredColumnarBatch(
            all.getData(), Optional.of(new FlatVector(BooleanType.BOOLEAN, selection))));
    assertEquals("1\n", read(file, schema));
  }

  @Test
  void aColumnOfAnotherTypeIsRefusedNamingFileAndColumn() throws Exception {
    Path file = directory.resolve("nested.parquet");
    write(file, KernelBatches.ofJson(NESTED, NESTED_ROWS));
    StructType wrong =
        new StructType()
            .add("place", new StructType().add("city", new ArrayType(LongType.LONG, true)));
    KernelEngineException refused =
        assertThrows(KernelEngineException.class, () -> read(file, wrong));
    assertEquals(
        "column place.city of " + file + " is not array[long]", refused.getCause().getMessage());
  }

  @Test
  void aFileThatIsNotParquetIsRefusedNamingIt() throws Exception {
    Path file = directory.resolve("text.parquet");
    Files.writeString(file, "this is not Parquet");
    KernelEngineException refused =
        assertThrows(KernelEngineException.class, () -> read(file, NESTED));
    assertTrue(refused.getCause().getMessage().contains(file.toString()), refused.toString());
  }

  private CloseableIterator<FileReadResult> open(Path file, StructType schema) throws Exception {
    FileStatus status = new LocalFileIO().getFileStatus(file.toString());
    return handler.readParquetFiles(
        KernelBatches.iterator(List.of(status)), schema, Optional.empty());
  }

  private String read(Path file, StructType schema) throws Exception {
    StringBuilder text = new StringBuilder();
    try (CloseableIterator<FileReadResult> results = open(file, schema)) {
      while (results.hasNext()) {
        FileReadResult result = results.next();
        assertEquals(file.toString(), result.getFilePath());
        text.append(KernelBatches.text(result.getData()));
      }
    }
    return text.toString();
  }

  private static void execute(String sql) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
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
