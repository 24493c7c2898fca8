package dev.duckpond.cli.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.duckpond.cli.output.TextTable.Column;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TextTableTest {
  private final StringWriter printed = new StringWriter();
  private final TextTable table =
      new TextTable(new PrintWriter(printed), List.of(Column.left("name"), Column.right("count")));

  private String lines() {
    table.end();
    return printed.toString().replace(System.lineSeparator(), "\n");
  }

  @Test
  void columnsAreAsWideAsTheirWidestValueAndNumbersStandAtTheRight() {
    table.add(List.of("a", "1"));
    table.add(List.of("longer", "1234567"));
    assertEquals(
        """
        name      count
        ------  -------
        a             1
        longer  1234567
        """,
        lines());
  }

  @Test
  void headingsArePrintedWithoutRows() {
    assertEquals("name  count\n----  -----\n", lines());
  }

  @Test
  void aLineBreakInAValueDoesNotBreakTheRow() {
    table.add(List.of("two\nlines", "2"));
    assertEquals("name        count\n----------  -----\ntwo\\nlines      2\n", lines());
  }

  @Test
  void charactersBeyondTheBasicPlaneAreOneWide() {
    table.add(List.of("🦆", "1"));
    assertEquals("name  count\n----  -----\n🦆         1\n", lines());
  }

  @Test
  void rowsAfterTheMeasuredOnesAreStillPrinted() {
    for (int i = 0; i < 1200; i++) {
      table.add(List.of("row", Integer.toString(i)));
    }
    assertEquals(1202, lines().lines().count());
    assertEquals(1200, table.rowCount());
  }

  @Test
  void aRowOfAnotherWidthIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> table.add(List.of("only one")));
  }
}
