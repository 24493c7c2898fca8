package dev.duckpond.tlogfs.delta.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.delta.kernel.engine.FileReadResult;
import io.delta.kernel.types.ArrayType;
import io.delta.kernel.types.DataType;
import io.delta.kernel.types.IntegerType;
import io.delta.kernel.types.LongType;
import io.delta.kernel.types.StringType;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Lists as other writers, new and old, store them; DuckDB judges. */
class ForeignListsTest {
  static Stream<Arguments> columns() {
    DataType texts = list(StringType.STRING);
    return Stream.of(
        Arguments.of("list_columns.parquet", "int64_list", list(LongType.LONG)),
        Arguments.of("list_columns.parquet", "utf8_list", texts),
        Arguments.of("nested_lists.snappy.parquet", "a", list(list(texts))),
        Arguments.of("null_list.parquet", "emptylist", list(IntegerType.INTEGER)),
        Arguments.of("old_list_structure.parquet", "a", list(list(IntegerType.INTEGER))),
        Arguments.of("repeated_primitive_no_list.parquet", "Int32_list", list(IntegerType.INTEGER)),
        Arguments.of("repeated_primitive_no_list.parquet", "String_list", texts));
  }

  private static DataType list(DataType element) {
    return new ArrayType(element, true);
  }

  @ParameterizedTest
  @MethodSource("columns")
  void aListIsReadAsDuckDbReadsIt(String name, String column, DataType type) throws Exception {
    Path file = sharedData().resolve("parquet-testing/data").resolve(name);
    assumeTrue(Files.exists(file), "no " + file);
    StructType schema = new StructType().add(column, type);
    FileStatus status = new LocalFileIO().getFileStatus(file.toString());
    StringBuilder text = new StringBuilder();
    try (CloseableIterator<FileReadResult> results =
        new PondParquetHandler(new LocalFileIO())
            .readParquetFiles(KernelBatches.iterator(List.of(status)), schema, Optional.empty())) {
      while (results.hasNext()) {
        text.append(KernelBatches.text(results.next().getData()));
      }
    }
    assertEquals(
        json("SELECT to_json(" + column + ") FROM '" + file + "'"),
        text.toString().replace('\'', '"').replace(", ", ","));
  }

  private static String json(String sql) throws Exception {
    StringBuilder text = new StringBuilder();
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        text.append(rows.getString(1)).append('\n');
      }
    }
    return text.toString();
  }

  private static Path sharedData() {
    String configured = System.getProperty("pond.shared.data");
    if (configured != null) {
      return Path.of(configured);
    }
    for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
      Path shared = folder.resolve("shared/data");
      if (Files.isDirectory(shared)) {
        return shared;
      }
    }
    return Path.of("shared/data");
  }
}
