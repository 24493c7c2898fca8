package dev.duckpond.columnar.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.parquet.LeafSchema.Occurrence;
import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.vector.Vector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadLeavesTest {
  private static final String NESTED =
      """
      SELECT * FROM (VALUES
        (1, MAP {'a': 10, 'b': NULL}, {'x': 'one', 'y': [1, 2]}),
        (2, MAP {}, {'x': NULL, 'y': []}),
        (3, NULL, NULL),
        (4, MAP {'c': 30}, {'x': 'four', 'y': [NULL, 4]})) t(id, m, s)
      """;

  @TempDir Path folder;

  private DuckDbFiles duckDb;

  @BeforeEach
  void open() throws Exception {
    duckDb = new DuckDbFiles();
  }

  @AfterEach
  void close() throws Exception {
    duckDb.close();
  }

  private MemorySource write(String query, String options) throws Exception {
    return MemorySource.of(duckDb.write(query, folder.resolve("nested.parquet"), options));
  }

  private static LeafColumn read(MemorySource source, String... path) throws IOException {
    return ParquetLeafReader.read(source, ParquetFooter.read(source), 0, List.of(path));
  }

  private static List<String> texts(Vector vector) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < vector.length(); i++) {
      texts.add(Columns.text(vector, i));
    }
    return texts;
  }

  @Test
  void aMapIsReadAsKeysAndValuesWithLevels() throws Exception {
    MemorySource source = write(NESTED, "");
    LeafColumn keys = read(source, "m", "key_value", "key");
    assertEquals(List.of("a", "b", "c"), texts(keys.values()));
    assertArrayEquals(new int[] {2, 2, 1, 0, 2}, keys.definitionLevels());
    assertArrayEquals(new int[] {0, 1, 0, 0, 0}, keys.repetitionLevels());
    LeafColumn values = read(source, "m", "key_value", "value");
    assertEquals(List.of("10", "30"), texts(values.values()));
    assertArrayEquals(new int[] {3, 2, 1, 0, 3}, values.definitionLevels());
  }

  @Test
  void aFieldOfAStructureIsReadWithDefinitionLevelsAlone() throws Exception {
    LeafColumn field = read(write(NESTED, ""), "s", "x");
    assertEquals(List.of("one", "four"), texts(field.values()));
    assertArrayEquals(new int[] {2, 1, 0, 2}, field.definitionLevels());
    assertNull(field.repetitionLevels());
  }

  @Test
  void theSchemaTellsTheLevelsOfEveryNodeOnThePath() throws Exception {
    LeafSchema list = read(write(NESTED, ""), "s", "y", "list", "element").schema();
    assertEquals(ColumnType.INTEGER, list.type());
    assertEquals(
        List.of(Occurrence.OPTIONAL, Occurrence.OPTIONAL, Occurrence.REPEATED, Occurrence.OPTIONAL),
        list.occurrences());
    assertEquals(2, list.definitionLevel(1));
    assertEquals(1, list.repetitionLevel(2));
    assertEquals(4, list.maxDefinitionLevel());
    assertEquals(1, list.maxRepetitionLevel());
  }

  @Test
  void listsOverManyPagesAreReadWhole() throws Exception {
    String query =
        "SELECT [j * 3 FOR j IN range(i % 5)] AS l, {'t': 'text ' || i} AS s"
            + " FROM range(100000) r(i)";
    MemorySource source = write(query, "ROW_GROUP_SIZE 100000, DICTIONARY_SIZE_LIMIT 1");
    LeafColumn list = read(source, "l", "list", "element");
    int at = 0;
    for (int row = 0; row < 100_000; row++) {
      for (int j = 0; j < row % 5; j++) {
        assertEquals(String.valueOf(j * 3), Columns.text(list.values(), at++));
      }
    }
    assertEquals(at, list.values().length());
    assertEquals("text 99999", Columns.text(read(source, "s", "t").values(), 99_999));
  }

  @Test
  void aNestedColumnIsRefusedByNameAndTheOthersAreRead() throws Exception {
    MemorySource source = write(NESTED, "");
    ParquetFooter footer = ParquetFooter.read(source);
    assertEquals(List.of("id"), footer.schema().fields().stream().map(f -> f.name()).toList());
    assertEquals(List.of(List.of("1", "2", "3", "4")), Columns.readAll(source));
    ParquetException refusal = assertThrows(ParquetException.class, () -> footer.position("m"));
    assertEquals(
        "column m of nested.parquet cannot be read: it is nested or repeated",
        refusal.getMessage());
  }

  @Test
  void aLeafThatIsNotThereIsNamed() throws Exception {
    MemorySource source = write(NESTED, "");
    ParquetException refusal =
        assertThrows(ParquetException.class, () -> read(source, "m", "key_value", "none"));
    assertEquals("no column m.key_value.none in nested.parquet", refusal.getMessage());
  }
}
