package dev.duckpond.calcite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.columnar.type.ColumnType;
import dev.duckpond.columnar.type.Field;
import dev.duckpond.columnar.type.Schema;
import dev.duckpond.engine.ErrorCode;
import dev.duckpond.engine.QueryException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How names in SQL find files. */
class NamesTest {
  private final TestPond pond = new TestPond();

  @BeforeEach
  void fill() {
    add("/where.table", "root");
    add("/sensors/where", "sensors");
    add("/sensors/dock/temp.series", "dock");
    add("/sensors/dock/where.a.b", "two dots");
    add("/Upper", "upper");
    add("/odd name", "odd");
    add("/exact", "exact");
    add("/exact.series", "exact with an extension");
  }

  @AfterEach
  void close() {
    pond.close();
  }

  private void add(String path, String content) {
    Schema schema =
        Schema.of(
            new Field("text", ColumnType.VARCHAR, true),
            new Field("Mixed Case", ColumnType.INTEGER, true));
    List<@Nullable Object[]> rows = new ArrayList<>();
    rows.add(new @Nullable Object[] {Samples.text(content), 1L});
    pond.add(path, schema, rows);
  }

  private void assertFinds(String content, String name) {
    assertEquals(List.of(List.of(content)), pond.query("select text from " + name));
  }

  @Test
  void anUnqualifiedNameIsLookedUpInTheRoot() {
    assertFinds("root", "\"where\"");
  }

  @Test
  void aFileNameWithItsExtensionIsFound() {
    assertFinds("root", "\"where.table\"");
  }

  @Test
  void aStemEndsAtTheLastDot() {
    assertFinds("two dots", "sensors.dock.\"where.a\"");
  }

  @Test
  void anExactNameWinsOverAStem() {
    assertFinds("exact", "exact");
  }

  @Test
  void aDirectoryIsASchemaByItsPath() {
    assertFinds("dock", "\"sensors/dock\".temp");
  }

  @Test
  void aDirectoryIsASchemaByDottedNames() {
    assertFinds("dock", "sensors.dock.temp");
  }

  @Test
  void theRootIsASchema() {
    assertFinds("exact", "\"/\".exact");
  }

  @Test
  void unquotedNamesFoldToLowerCase() {
    assertFinds("exact", "EXACT");
  }

  @Test
  void quotedNamesKeepTheirCase() {
    assertFinds("upper", "\"Upper\"");
  }

  @Test
  void aNameInTheWrongCaseIsNotFound() {
    QueryException failure =
        assertThrows(QueryException.class, () -> pond.query("select * from upper"));
    assertEquals(ErrorCode.TABLE_NOT_FOUND, failure.code());
  }

  @Test
  void aNameWithABlankIsQuoted() {
    assertFinds("odd", "\"odd name\"");
  }

  @Test
  void aColumnWithABlankIsQuoted() {
    assertEquals("[[1]]", pond.query("select t.\"Mixed Case\" from exact t").toString());
  }

  @Test
  void useChangesWhereUnqualifiedNamesAreLookedUp() {
    pond.query("use sensors");
    assertFinds("sensors", "\"where\"");
  }

  @Test
  void useTakesAPathToo() {
    pond.query("use \"sensors/dock\"");
    assertEquals("sensors/dock", pond.schema());
    assertFinds("dock", "temp");
  }

  @Test
  void qualifiedNamesStartFromTheRootWhateverIsUsed() {
    pond.query("use sensors.dock");
    assertFinds("sensors", "sensors.\"where\"");
  }

  @Test
  void unqualifiedNamesAreNotLookedUpInTheRootWhenAnotherSchemaIsUsed() {
    pond.query("use sensors.dock");
    QueryException failure =
        assertThrows(QueryException.class, () -> pond.query("select * from exact"));
    assertEquals(ErrorCode.TABLE_NOT_FOUND, failure.code());
  }

  @Test
  void aSymlinkToATableIsATable() throws IOException {
    pond.root().createSymlink("/link", "/sensors/dock/temp.series");
    assertFinds("dock", "link");
  }

  @Test
  void showTablesListsTheFilesOfTheSchema() {
    assertEquals(
        "[[temp.series], [where.a.b]]", pond.query("show tables from sensors.dock").toString());
  }

  @Test
  void showSchemasListsAllDirectories() {
    assertEquals("[[/], [sensors], [sensors/dock]]", pond.query("SHOW SCHEMAS;").toString());
  }

  @Test
  void describeListsColumns() {
    assertEquals(
        "[[text, VARCHAR, YES], [Mixed Case, INTEGER, YES]]",
        pond.query("describe sensors.dock.temp").toString());
  }

  @Test
  void columnsKnowTheirTable() {
    ResultColumn column =
        pond.prepare("select t.text as label from sensors.dock.temp t").columns().get(0);
    assertEquals("label", column.label());
    assertEquals("text", column.name());
    assertEquals("sensors/dock", column.schema().orElseThrow());
    assertEquals("temp.series", column.table().orElseThrow());
  }

  @Test
  void computedColumnsHaveNoTable() {
    ResultColumn column = pond.prepare("select count(*) from exact").columns().get(0);
    assertEquals(Optional.empty(), column.table());
    assertEquals(ColumnType.BIGINT, column.type());
  }
}
